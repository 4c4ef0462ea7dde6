import { z } from 'zod'

const table = z.object({
  name: z.string(),
  /** Rows are as long as what they hold: what is missing at their end is empty. */
  rows: z.array(z.array(z.string())),
  /** Rows or columns past the limit were left out. */
  cut: z.boolean(),
})
export type DerivedTable = z.infer<typeof table>

const mail = z.object({
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  /** ISO 8601, where the message says one that can be read. */
  date: z.string().optional(),
  subject: z.string(),
})

const base = {
  extractor: z.string().min(1),
  /** Words past the limit were left out. */
  cut: z.literal(true).optional(),
}

/**
 * What is read of a file for people and for the search, made of its bytes alone, never instead of them. `extractor`
 * names the program and its version: another may read other words. `html` has no script and asks for nothing outside; it
 * is cleaned again where it is shown. `text` is its words: the text nodes of `html` in their order, a line feed between two
 * where a block begins or ends or a line breaks and a tab where only a cell does, so that a place in one is a place in
 * the other.
 */
export const derivedDocument = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('pages'), pages: z.array(z.string()) }),
  z.object({ ...base, kind: z.literal('html'), html: z.string(), text: z.string() }),
  z.object({ ...base, kind: z.literal('email'), mail, html: z.string(), text: z.string() }),
  z.object({ ...base, kind: z.literal('tables'), tables: z.array(table) }),
  z.object({ ...base, kind: z.literal('text'), text: z.string() }),
  /** Nothing to read in it: a picture, a drawing. */
  z.object({ ...base, kind: z.literal('nothing') }),
])
export type DerivedDocument = z.infer<typeof derivedDocument>

/** The words of a document by page, in NFC; what has no pages is one. */
export function wordsByPage(document: DerivedDocument): string[] {
  switch (document.kind) {
    case 'pages':
      return document.pages
    case 'html':
    case 'text':
      return [document.text]
    case 'email':
      return [[document.mail.subject, document.text].filter(Boolean).join('\n')]
    case 'tables':
      return document.tables.map(({ name, rows }) => [name, ...rows.map(row => row.join('\t'))].join('\n'))
    case 'nothing':
      return []
  }
}

/** Who wrote a message, and to whom: they stand above its words. */
export const correspondents = (document: DerivedDocument): string[] =>
  document.kind === 'email' ? [document.mail.from, ...document.mail.to, ...document.mail.cc].filter(Boolean) : []
