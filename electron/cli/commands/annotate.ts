import { createHash } from 'node:crypto'
import { fromForeignPage, type PageContent } from '#shared/domain/annotations/foreign-page.ts'
import { oneFile, readArguments, required } from '../arguments.ts'
import type { Command } from '../command.ts'
import { failureSentence } from '../failure-sentence.ts'
import { readJson } from '../read-json.ts'
import { readNamedFile } from '../read-named-file.ts'
import { UsageError } from '../usage-error.ts'
import { keepApart, writeNamedFiles } from '../write-named-files.ts'

const languages = ['fr', 'en'] as const

export const annotate: Command = {
  name: 'annotate',
  usage: 'FILE.pdf --annotations NOTES.jsonld --out COPY.pdf [--language fr|en]',
  summary: 'Makes a copy of a PDF with notes as standard annotations.',
  details: `NOTES is what the application exports as Web annotations: the notes for the committee are written, others are left out. The
bytes of FILE come first in COPY, unchanged, but where FILE is signed (COPY is then written anew without signatures and says
so on every page) or laid out for the web. One line on stdout: { placed, unplaced, unsigned, skipped }; unplaced notes are
of pages that FILE does not have, skipped items are no record of a note.

Exit status: 0 written; 1 FILE is damaged or encrypted, or NOTES hold no annotations, nothing is written; 2 when the command
line is wrong or a file cannot be opened.`,
  run: async (args, desk) => {
    const { values, positionals } = readArguments(args, {
      annotations: { type: 'string' },
      out: { type: 'string' },
      language: { type: 'string' },
    })
    const path = oneFile(positionals, 'FILE')
    const notes = required(values.annotations, 'annotations')
    const out = required(values.out, 'out')
    const language = languages.find(one => one === (values.language ?? 'fr'))
    if (!language) throw new UsageError(`--language is fr or en, not ${values.language}`)
    await keepApart([path, notes], [out])
    const bytes = await readNamedFile(path)
    const content = await readJson(notes)
    const read = content.ok ? fromForeignPage(content.value) : content
    if (!read.ok) {
      desk.err(`annotate: ${notes}: ${failureSentence(read.error)}`)
      return 1
    }
    const { records } = read.value
    const { annotateCopy } = await import('#electron/annotated/annotate-copy.ts')
    const made = await annotateCopy(bytes, {
      annotations: records.map(({ annotation }) => annotation),
      names: Object.fromEntries(records.map(({ annotation, by }) => [annotation.author, by])),
      language,
      at: desk.now().toISOString(),
      resources: desk.resources,
    })
    if (!made.ok) {
      desk.err(`annotate: ${path}: ${failureSentence(made.error)}`)
      return 1
    }
    if (areOfAnother(read.value, bytes)) desk.err(`annotate: ${notes}: these notes were written on another file`)
    await writeNamedFiles([{ path: out, content: made.value.bytes }])
    const { placed, unplaced, unsigned } = made.value
    desk.out(JSON.stringify({ placed, unplaced, unsigned, skipped: read.value.notes.length + read.value.unread }))
    return 0
  },
}

/** Whether no note is of this file: those of an earlier version stand beside those of a later one. */
function areOfAnother({ records }: PageContent, bytes: Uint8Array): boolean {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return records.length > 0 && records.every(({ sha256 }) => sha256 !== hash)
}
