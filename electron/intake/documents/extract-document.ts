import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { examine } from '../examine.ts'
import { decodeText } from '../examine-text.ts'
import type { Finding, InspectionCode } from '../finding.ts'
import { extractors } from './extractors.ts'
import type { Written } from './html-writer.ts'
import { openPackage } from './office-package.ts'
import { hasWords, pageTexts } from './page-texts.ts'
import type { Progress } from './progress.ts'
import { readCsv } from './read-csv.ts'
import { readDocx } from './read-docx.ts'
import { readMail } from './read-mail.ts'
import { readOds } from './read-ods.ts'
import { readOdt } from './read-odt.ts'
import { plainText, readJson } from './read-text.ts'
import { readXlsx } from './read-xlsx.ts'

/**
 * What is read of a file, by the same examination as on its way in, so that both say the same of it: where this finds it
 * unreadable, the code is the inspection's. Takes the bytes over.
 */
export async function extractDocument(
  name: string,
  bytes: Uint8Array,
  progress: Progress,
): Promise<Result<DerivedDocument, InspectionCode>> {
  let read: Awaited<ReturnType<typeof pageTexts>> | undefined
  const finding = await examine(name, bytes, async document => {
    read = await pageTexts(document, progress, intakeLimits.words)
    return read.pages.some(hasWords)
  })
  if (finding.status !== 'accepted') return failure(finding.code ?? 'damaged')
  if (read) {
    const { pages, cut } = read
    return ok({ extractor: extractors.pdf, kind: 'pages', pages, ...(cut ? { cut } : {}) })
  }
  try {
    return ok(await contentOf(finding, bytes))
  } catch (error) {
    // Memory that V8 refuses is no fault of the file; what the readers make of damaged parts is.
    if (error instanceof RangeError) throw error
    return failure('damaged')
  }
}

async function contentOf({ kind }: Finding, bytes: Uint8Array): Promise<DerivedDocument> {
  switch (kind) {
    case 'docx':
      return page(extractors.docx, await readDocx(await openPackage(bytes)))
    case 'odt':
      return page(extractors.odt, readOdt(await openPackage(bytes)))
    case 'sheet':
      return sheets(bytes)
    case 'csv':
      return { extractor: extractors.csv, kind: 'tables', tables: readCsv(decodeText(bytes) ?? '') }
    case 'email': {
      const { mail, written } = await readMail(bytes)
      return { ...page(extractors.email, written), kind: 'email', mail }
    }
    case 'json':
      return words(extractors.json, readJson(decodeText(bytes) ?? ''))
    case 'text':
      return words(extractors.text, plainText(decodeText(bytes) ?? ''))
    default:
      return { extractor: extractors.none, kind: 'nothing' }
  }
}

const page = (extractor: string, { html, text, cut }: Written) => ({
  ...{ extractor, kind: 'html' as const, html, text },
  ...(cut ? { cut } : {}),
})

async function sheets(bytes: Uint8Array): Promise<DerivedDocument> {
  const parts = await openPackage(bytes)
  const isOpenXml = parts.bytes('[Content_Types].xml') !== undefined
  return isOpenXml
    ? { extractor: extractors.xlsx, kind: 'tables', tables: readXlsx(parts) }
    : { extractor: extractors.ods, kind: 'tables', tables: readOds(parts) }
}

function words(extractor: string, text: string): DerivedDocument {
  const isLonger = text.length > intakeLimits.words
  return { extractor, kind: 'text', text: text.slice(0, intakeLimits.words), ...(isLonger ? { cut: true } : {}) }
}
