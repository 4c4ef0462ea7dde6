import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { examine } from '../examine.ts'
import { decodeText } from '../examine-text.ts'
import type { Finding, InspectionCode } from '../finding.ts'
import { extractors } from './extractors.ts'
import { pageTexts } from './page-texts.ts'
import type { Progress } from './progress.ts'
import { plainText } from './read-text.ts'

/**
 * What is read of a file, by the same examination as on its way in, so that both say the same of it: where this finds it
 * unreadable, the code is the inspection's. Takes the bytes over.
 */
export async function extractDocument(
  name: string,
  bytes: Uint8Array,
  progress: Progress,
): Promise<Result<DerivedDocument, InspectionCode>> {
  let pages: string[] | undefined
  const finding = await examine(name, bytes, async document => {
    pages = await pageTexts(document, progress)
  })
  if (finding.status !== 'accepted') return failure(finding.code ?? 'damaged')
  if (pages) return ok({ extractor: extractors.pdf, kind: 'pages', pages })
  return ok(contentOf(finding, bytes))
}

function contentOf({ kind }: Finding, bytes: Uint8Array): DerivedDocument {
  switch (kind) {
    case 'text':
    case 'json':
    case 'csv':
      return { extractor: extractors.text, kind: 'text', text: plainText(decodeText(bytes) ?? '') }
    default:
      return { extractor: extractors.none, kind: 'nothing' }
  }
}
