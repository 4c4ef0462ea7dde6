import { PdfBool, PdfDict, PdfName, PdfNumber, type PdfRef, type PdfStream } from '@libpdf/core'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { lineInks, markInks } from '#shared/domain/annotations/mark-inks.ts'
import { pdfDate } from '#shared/domain/annotations/pdf-date.ts'
import { type Bounds, boundsOf } from '#shared/domain/annotations/quad-bounds.ts'
import { colorOf } from '#shared/domain/annotations/select-notes.ts'
import { tagLine } from '#shared/domain/annotations/tag-line.ts'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import { assertNever } from '#shared/domain/assert-never.ts'
import { areaForm, highlightForm, signForm, underlineForm } from './appearance.ts'
import { copyWords } from './copy-words.ts'
import { ink, numbers, text } from './pdf-values.ts'

export type NoteContext = {
  page: PdfRef
  /** Where its sign stands, for a note that has no place of its own on the page. */
  corner: () => Bounds
  nameOf(author: string): string
  language: 'fr' | 'en'
}

type Drawn = { subtype: 'Highlight' | 'Underline' | 'Square' | 'Text'; rect: Bounds; color: string; form: PdfStream }

/** Flags of ISO 32000-1 12.5.3. */
const printed = 4
/** Printed, never zoomed nor turned with the page: what a sign is (12.5.6.4). */
const upright = 28
/** Hidden, printed, neither zoomed nor turned: what readers write for a reply, shown in its thread alone. */
const inThread = 30

/** A markup annotation (ISO 32000-1 12.5.6.2) of one note, with its appearance under `form`, to be registered by the caller. */
export function noteDictionary(note: AnnotationRecord, context: NoteContext): { dictionary: PdfDict; form: PdfStream } {
  const { subtype, rect, color, form } = drawn(note, context)
  const { target } = note
  const dictionary = PdfDict.of({ ...spoken(note, context, contentsOf(note, context.language)), Rect: numbers(rect) })
  dictionary.set('Subtype', PdfName.of(subtype))
  dictionary.set('F', PdfNumber.of(printed))
  dictionary.set('C', numbers(ink(color)))
  if (subtype === 'Highlight' || subtype === 'Underline') dictionary.set('QuadPoints', numbers(target.quads.flat()))
  if (subtype === 'Text') {
    dictionary.set('F', PdfNumber.of(upright))
    dictionary.set('Name', PdfName.of(target.shape === 'piece' ? 'Note' : 'Comment'))
    dictionary.set('Open', PdfBool.of(false))
  }
  return { dictionary, form }
}

/** A reply, and what it says of the thread: `Completed` or `None`, in the model of a review (12.5.6.3). */
export function replyDictionaries(
  reply: AnnotationRecord,
  parent: { ref: PdfRef; rect: Bounds },
  context: NoteContext,
): PdfDict[] {
  const hung = { Subtype: PdfName.of('Text'), IRT: parent.ref, Rect: numbers(parent.rect), F: PdfNumber.of(inThread) }
  const said = PdfDict.of({
    ...spoken(reply, context, contentsOf(reply, context.language)),
    ...hung,
    RT: PdfName.of('R'),
    C: numbers(ink(markInks.light[colorOf(reply)])),
  })
  if (reply.resolves === undefined) return [said]
  const state = PdfDict.of({
    ...spoken(reply, context, ''),
    ...hung,
    NM: text(`${reply.id}:state`),
    State: text(reply.resolves ? 'Completed' : 'None'),
    StateModel: text('Review'),
  })
  return [...(reply.body === '' ? [] : [said]), state]
}

/** Closed, beside its note: where a reader that shows it opens the words. */
export const popupDictionary = (page: PdfRef, parent: PdfRef, [, , right, top]: Bounds): PdfDict =>
  PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Popup'),
    Rect: numbers([right, top - 100, right + 180, top]),
    F: PdfNumber.of(printed),
    Open: PdfBool.of(false),
    P: page,
    Parent: parent,
  })

function spoken(
  { id, author, tags = [], createdAt, updatedAt }: AnnotationRecord,
  context: NoteContext,
  words: string,
) {
  return {
    Type: PdfName.of('Annot'),
    P: context.page,
    NM: text(id),
    T: text(context.nameOf(author)),
    CreationDate: text(pdfDate(createdAt)),
    M: text(pdfDate(updatedAt)),
    ...(words === '' ? {} : { Contents: text(words) }),
    ...(tags.length === 0 ? {} : { Subj: text(tagLine(tags)) }),
  }
}

/** The note's words; before them what the sign alone does not say. */
function contentsOf({ motivation, body, target }: AnnotationRecord, language: 'fr' | 'en'): string {
  const words = copyWords(language)
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  const { quote, quads } = target
  const shape = shapeOf(target)
  const lead = motivation === 'questioning' ? words.question : undefined
  const place =
    shape === 'page' || shape === 'piece'
      ? words[shape]
      : shape === 'passage' && quads.length === 0 && quote.exact !== '' && motivation !== 'replying'
        ? `${words.lost}${colon}${language === 'fr' ? `«\u00a0${quote.exact}\u00a0»` : `“${quote.exact}”`}`
        : undefined
  const said = lead === undefined || body === '' ? [lead, body].filter(Boolean).join('') : `${lead}${colon}${body}`
  return [place, said].filter(Boolean).join('\n')
}

function drawn(note: AnnotationRecord, { corner }: NoteContext): Drawn {
  const { target, style = 'highlight' } = note
  const [pale, strong] = [markInks.light[colorOf(note)], lineInks[colorOf(note)]]
  const shape = target.quads.length === 0 ? 'page' : shapeOf(target)
  switch (shape) {
    case 'area': {
      const rect = boundsOf(target.quads)
      return { subtype: 'Square', rect, color: strong, form: areaForm(rect, strong, pale) }
    }
    case 'passage': {
      const rect = boundsOf(target.quads)
      return style === 'underline'
        ? { subtype: 'Underline', rect, color: strong, form: underlineForm(rect, target.quads, strong) }
        : { subtype: 'Highlight', rect, color: pale, form: highlightForm(rect, target.quads, pale) }
    }
    case 'page':
    case 'piece':
      return { subtype: 'Text', rect: corner(), color: pale, form: signForm(pale, strong) }
    default:
      return assertNever(shape)
  }
}
