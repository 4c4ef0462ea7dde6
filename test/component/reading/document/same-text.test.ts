import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanHtml as cleanBytes } from '#electron/intake/documents/clean-html.ts'
import { cleanHtml } from '#renderer/features/reading/document/clean-html.ts'
import { shownText } from '#renderer/features/reading/document/shown-text.ts'

const elements = [
  'p',
  'div',
  'b',
  'i',
  'h2',
  'ul',
  'ol',
  'li',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
  'pre',
  'blockquote',
  'a',
  'sup',
  'span',
]
const piece = fc.oneof(
  fc.constantFrom(...elements.map(name => `<${name}>`)),
  fc.constantFrom(...elements.map(name => `</${name}>`)),
  fc.constantFrom(
    '<br>',
    '<hr>',
    ' ',
    '\n',
    'mot',
    'un mot',
    ' mot ',
    'e\u0301',
    '&nbsp;',
    '&lt;b&gt;',
    '<a href="https://a.fr">',
  ),
)

/** Where the two were once not the same. */
const onceApart = [
  ['<li>', '<i>', ' mot ', '<table>', 'un mot'],
  ['<table>', 'e\u0301', '<p>', '<th>', 'e\u0301'],
  ['un mot', '\n', '<b>', '\n', '</b>', '&nbsp;'],
  ['<a href="https://a.fr">', 'mot', '\n', '<i>', '</i>', '</a>'],
  ['<pre>', '\n', '\n', 'un mot'],
]

test('the words of a document are those that are shown of it, place for place', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const { html, text } = cleanBytes(pieces.join(''), () => null)
      const shown = shownText(cleanHtml(html, { pictureRemoved: '' }))
      expect(shown.text).toBe(text)
    }),
    { numRuns: 4000, examples: onceApart.map(pieces => [pieces]) },
  )
})
