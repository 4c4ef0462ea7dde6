import { type DerivedDocument, wordsByPage } from '#shared/domain/derived-document.ts'
import { tableText } from './cell-places.ts'
import { type CleaningWords, cleanHtml } from './clean-html.ts'
import { shownText } from './shown-text.ts'

type Html = Extract<DerivedDocument, { kind: 'html' | 'email' }>

/** What of a document or a message is set on the sheet, the subject of a message above its words. */
export function sheetNodes(document: Html, words: CleaningWords): Node[] {
  const body = cleanHtml(document.html, words)
  const subject = document.kind === 'email' ? document.mail.subject.normalize('NFC').replace(/\s+/g, ' ').trim() : ''
  if (subject === '') return [body]
  const heading = window.document.createElement('h1')
  heading.textContent = subject
  return [heading, body]
}

/** The text of each page of a document as it is shown here, in which anchors are measured, without showing it. */
export function shownPages(document: DerivedDocument): string[] {
  switch (document.kind) {
    case 'html':
    case 'email': {
      const sheet = window.document.createElement('article')
      sheet.append(...sheetNodes(document, { pictureRemoved: '' }))
      return [shownText(sheet).text]
    }
    case 'tables':
      return document.tables.map(table => tableText(table).text)
    default:
      return wordsByPage(document)
  }
}
