import type { z } from 'zod'
import { assembleLetter } from '#shared/domain/annotations/assemble-letter.ts'
import { notesRecord } from '#shared/domain/annotations/notes-record.ts'
import { assembleNotes } from '#shared/domain/annotations/notes-summary.ts'
import { requestLetter } from '#shared/domain/annotations/request-letter.ts'
import { isDateOfAct } from '#shared/domain/opinion/act-date.ts'
import type { ActModel } from '#shared/domain/opinion/act-model.ts'
import { type Fonts, fontsOfTheReader, printFonts } from '#shared/domain/report/drawable-model.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { PrintFailure } from './engine/print-document.ts'
import { type AttachedRecord, printModel, type RenderedFile, type RenderOptions } from './model-document.ts'

export type TextFormat = 'pdf' | 'docx'

/** A Word document is set in the fonts of whoever opens it, and loses nothing. */
const fontsOf = { pdf: printFonts, docx: fontsOfTheReader } satisfies Record<TextFormat, Fonts>

/** A summary of notes (`notes/1`); fails with `notes_malformed`, or as printing does. Same record, same PDF. */
export async function renderNotesHere(
  content: unknown,
  format: TextFormat,
  options: RenderOptions,
): Promise<Result<RenderedFile, 'notes_malformed' | PrintFailure>> {
  const record = notesRecord.safeParse(content)
  if (!record.success || !isDateOfAct(record.data.date)) return failure('notes_malformed', { path: pathOf(record) })
  return rendered(
    assembleNotes(record.data, fontsOf[format]),
    { name: 'notes.json', record: record.data },
    format,
    options,
  )
}

/** A letter of request; fails with `letter_malformed`, or as printing does. */
export async function renderLetterHere(
  content: unknown,
  format: TextFormat,
  options: RenderOptions,
): Promise<Result<RenderedFile, 'letter_malformed' | PrintFailure>> {
  const record = requestLetter.safeParse(content)
  const dates = record.success ? [record.data.date, record.data.deadline] : []
  if (!record.success || !dates.every(isDateOfAct)) return failure('letter_malformed', { path: pathOf(record) })
  return rendered(
    assembleLetter(record.data, fontsOf[format]),
    { name: 'letter.json', record: record.data },
    format,
    options,
  )
}

async function rendered(
  model: ActModel,
  attached: AttachedRecord,
  format: TextFormat,
  options: RenderOptions,
): Promise<Result<RenderedFile, PrintFailure>> {
  if (format === 'docx') {
    // A megabyte of program, which no thread that prints a PDF has to read.
    const { wordDocument } = await import('#electron/word/word-document.ts')
    return ok({ bytes: await wordDocument(model), pages: 0 })
  }
  return printModel(model, attached, options)
}

const pathOf = ({ error }: z.ZodSafeParseResult<unknown>): string => error?.issues[0]?.path.join('.') ?? 'date'
