import { Buffer } from 'node:buffer'
import { PDF, type PDFPage, PdfArray, PdfDict, PdfNumber, type PdfObject, type PdfRef } from '@libpdf/core'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { Bounds } from '#shared/domain/annotations/quad-bounds.ts'
import { leavingNotes } from '#shared/domain/annotations/readable.ts'
import { byPlace } from '#shared/domain/annotations/select-notes.ts'
import { type Thread, threadsOf } from '#shared/domain/annotations/threads.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { AnnotatedCopy, CopyFault, CopyRequest } from './copy-request.ts'
import { copyWords } from './copy-words.ts'
import { cornerSign } from './corner-sign.ts'
import { type NoteContext, noteDictionary, popupDictionary, replyDictionaries } from './note-dictionary.ts'
import { withoutClaims } from './plain-metadata.ts'
import { shownPage } from './shown-page.ts'
import { hasSignatures, unsign } from './unsign.ts'
import { markUnsigned, readMarkFont } from './unsigned-mark.ts'

/**
 * A copy of a PDF with notes as standard annotations. The bytes of the original come first, as they are, and the notes
 * are appended (ISO 32000-1 7.5.6), but for two kinds of file: one that is signed is written anew without its signatures,
 * and says so on every page; one laid out for the web (linearized) is written anew with all it holds.
 */
export async function annotateCopy(
  bytes: Uint8Array,
  request: CopyRequest,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Result<AnnotatedCopy, CopyFault>> {
  const opened = await open(bytes)
  if (!opened.ok) return opened
  const { pdf, signed } = opened.value
  const markFont = signed ? await readMarkFont(request.resources) : undefined
  const written = await write(pdf, markFont, request, progress)
  if (!written.ok) return written
  const { copy, incremental, ...placed } = written.value
  if (incremental && Buffer.compare(bytes, copy.subarray(0, bytes.length)) !== 0) {
    throw new Error('the update rewrote the document')
  }
  return ok({ bytes: copy, unsigned: signed, ...placed })
}

/** What the library cannot walk, here and in `write`, is a file that readers repair, each in their way. */
async function open(bytes: Uint8Array): Promise<Result<{ pdf: PDF; signed: boolean }, CopyFault>> {
  try {
    const pdf = await PDF.load(bytes)
    if (pdf.isEncrypted) return failure('copy_encrypted')
    if (pdf.recoveredViaBruteForce || pdf.getPageCount() === 0) return failure('copy_damaged')
    return ok({ pdf, signed: hasSignatures(pdf) })
  } catch {
    // Ciphers the library does not know make it fail as damage does.
    return failure(Buffer.from(bytes).includes('/Encrypt') ? 'copy_encrypted' : 'copy_damaged')
  }
}

async function write(
  pdf: PDF,
  markFont: Uint8Array | undefined,
  request: CopyRequest,
  progress: (done: number, total: number) => void,
) {
  try {
    if (markFont) {
      unsign(pdf)
      markUnsigned(pdf, request.language, markFont)
    }
    const placed = annotate(pdf, request, progress)
    pdf.setModificationDate(new Date(request.at))
    withoutClaims(pdf, request.at, markFont !== undefined)
    const incremental = !markFont && pdf.canSaveIncrementally() === null
    const copy = await pdf.save({ incremental, subsetFonts: true })
    return ok({ copy, incremental, ...placed })
  } catch {
    return failure('copy_damaged')
  }
}

function annotate(pdf: PDF, request: CopyRequest, progress: (done: number, total: number) => void) {
  const pages = pdf.getPages()
  const threads = threadsOf(leavingNotes(request.annotations).toSorted(byPlace))
  const isHere = ({ root }: Thread) => root.target.page <= pages.length
  const byPage = new Map<number, Thread[]>()
  for (const thread of threads.filter(isHere)) {
    const { page } = thread.root.target
    byPage.set(page, [...(byPage.get(page) ?? []), thread])
  }
  const counts = { placed: 0, unplaced: 0 }
  for (const { replies } of threads.filter(thread => !isHere(thread))) {
    counts.unplaced += 1 + replies.length
  }
  let done = 0
  for (const [number, here] of byPage) {
    const page = pages[number - 1]
    if (!page) continue
    counts.placed += addToPage(pdf, page, here, request)
    done += 1
    progress(done, byPage.size)
  }
  return counts
}

/** Adds the threads of a page in reading order and answers how many notes they hold. */
function addToPage(pdf: PDF, page: PDFPage, threads: readonly Thread[], request: CopyRequest): number {
  const shown = shownPage(pdf, page.dict)
  let signs = 0
  const context: NoteContext = {
    page: page.ref,
    corner: () => cornerSign(shown, signs++),
    nameOf: author => nameOf(author, request),
    language: request.language,
  }
  const added = threads.flatMap(({ root, replies }) => {
    const { dictionary, form } = noteDictionary(root, context)
    dictionary.set('AP', PdfDict.of({ N: pdf.register(form) }))
    const ref = pdf.register(dictionary)
    const rect = boundsIn(dictionary)
    const popup = pdf.register(popupDictionary(page.ref, ref, rect))
    dictionary.set('Popup', popup)
    return [ref, popup, ...repliesTo(replies, { ref, rect }, context).map(reply => pdf.register(reply))]
  })
  listOn(pdf, page.dict, added)
  return threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0)
}

const repliesTo = (
  replies: readonly AnnotationRecord[],
  parent: { ref: PdfRef; rect: Bounds },
  context: NoteContext,
): PdfDict[] => replies.flatMap(reply => replyDictionaries(reply, parent, context))

const nameOf = (author: string, { names, language }: CopyRequest): string =>
  (Object.hasOwn(names, author) ? names[author] : undefined) || copyWords(language).someone

function boundsIn(dictionary: PdfDict): Bounds {
  const [left = 0, bottom = 0, right = 0, top = 0] = (dictionary.getArray('Rect')?.toArray() ?? []).map(one =>
    one instanceof PdfNumber ? one.value : 0,
  )
  return [left, bottom, right, top]
}

/** After what the page has: a list of its own, since two pages may share one. */
function listOn(pdf: PDF, page: PdfDict, added: readonly PdfRef[]): void {
  const kept = page.getArray('Annots', ref => pdf.getObject(ref))
  page.set('Annots', new PdfArray([...(kept?.toArray() ?? []), ...added] as PdfObject[]))
}
