import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settleText } from '#renderer/features/reading/document/settle-text.ts'
import { rangeOfSpan, shownText, spanOfRange } from '#renderer/features/reading/document/shown-text.ts'
import { makeAnchor, reanchor } from '#shared/text/anchor.ts'

function settled(html: string): HTMLElement {
  const root = document.createElement('article')
  root.append(document.createRange().createContextualFragment(html))
  settleText(root)
  return root
}
const textOf = (html: string) => shownText(settled(html)).text

const seed = Date.now() % 2 ** 31
console.info(`seed ${seed}`)
const runs = { seed, numRuns: 150 }

/** Documents of words, spaces, letters in two parts, and elements one in the other. */
const { tree } = fc.letrec<{ tree: string; leaf: string }>(tie => ({
  leaf: fc
    .array(fc.constantFrom('mot', ' ', '\n  ', 'é', 'e', '\u0301', '🙂', 'ﬁn', ' ', '.', '\t', 'à'), { maxLength: 6 })
    .map(parts => parts.join('')),
  tree: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc
      .tuple(
        fc.constantFrom('p', 'div', 'b', 'i', 'span', 'li', 'pre', 'blockquote', 'h2'),
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
    fc.constant('<br>'),
    fc
      .array(tie('leaf'), { minLength: 1, maxLength: 3 })
      .map(cells => `<table><tbody><tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr></tbody></table>`),
  ),
}))
const documents = fc.array(tree, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''))

describe('the text of a document', () => {
  test.each([
    ['<p>Un</p><p>Deux</p>', 'Un\nDeux'],
    ['<p>Un <b>mot</b> gras</p>', 'Un mot gras'],
    ['<h1>Titre</h1>\n  <p>Suite\n  du   texte</p>\n', 'Titre\nSuite du texte'],
    ['<ul><li>a</li><li><p>b</p></li></ul>c', 'a\nb\nc'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', 'a\tb\nc\td'],
    ['un<br>deux', 'un\ndeux'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<p>e<b>\u0301</b>t</p>', 'ét'],
  ])('%s', (html, expected) => {
    expect(textOf(html)).toBe(expected)
  })

  test('is in NFC, and holds no line that is empty but those of the document', () => {
    fc.assert(
      fc.property(documents, html => {
        const text = textOf(html)
        expect(text).toBe(text.normalize('NFC'))
      }),
      runs,
    )
  })

  test('gives for any part of it a range whose part is that one, but for what stands between words', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), (html, a, b) => {
        const root = settled(html)
        const shown = shownText(root)
        fc.pre(shown.text.length > 0)
        const [start, end] = [a % shown.text.length, b % (shown.text.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ]
        const range = rangeOfSpan(shown, { start, end })
        const words = shown.text.slice(start, end)
        if (words.replace(/[\n\t]/g, '') === '') return
        expect(range).not.toBeNull()
        if (!range) return
        const back = spanOfRange(shown, range)
        expect(back).not.toBeNull()
        const said = shown.text.slice(back?.start, back?.end)
        // A line feed or a tab is no character of the document: a part that ends with one ends before it.
        expect(said.replace(/^[\n\t]+|[\n\t]+$/g, '')).toBe(words.replace(/^[\n\t]+|[\n\t]+$/g, ''))
      }),
      runs,
    )
  })

  test('an anchor made on it is found at its place again', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), (html, a, b) => {
        const { text } = shownText(settled(html))
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ]
        const anchor = makeAnchor(1, text, { start, end }, [])
        fc.pre(anchor.quote.exact !== '')
        expect(reanchor(anchor, textOf(html)).how).toBe('position')
      }),
      runs,
    )
  })

  test('of what is selected from an element to another, the words between are the part', () => {
    const root = settled('<p>Un <b>deux</b></p><p>trois</p><p>quatre</p>')
    const shown = shownText(root)
    const range = document.createRange()
    range.setStart(root, 0)
    range.setEnd(root, 2)
    expect(spanOfRange(shown, range)).toEqual({ start: 0, end: 13 })
    expect(shown.text.slice(0, 13)).toBe('Un deux\ntrois')
  })
})
