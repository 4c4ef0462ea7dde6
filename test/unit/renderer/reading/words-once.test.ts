import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { wordsOnce } from '#renderer/features/reading/pdf/words-once.ts'

const asDrawn = { includeMarkedContent: true, disableNormalization: true }

/** A page of these runs, one a line; each letter beyond A is written as `letters` says, in the file's own table. */
async function aPage(runs: readonly string[], letters: readonly string[]): Promise<PDFPageProxy> {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const table = letters.map((letter, index) => `<${hex(0x41 + index, 2)}> <${hex(letter.charCodeAt(0), 4)}>`)
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    `${table.length} beginbfchar ${table.join(' ')} endbfchar`,
    'endcmap end end',
  ].join('\n')
  const content = runs.map((run, row) => `/P BMC BT /F1 12 Tf 72 ${700 - 20 * row} Td (${run}) Tj ET EMC`).join('\n')
  const stream = (body: string) => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    stream(map),
  ]
  const file = `%PDF-1.7\n${objects.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`).join('')}trailer\n<< /Size 7 /Root 1 0 R >>\n%%EOF\n`
  const opened = await getDocument({ data: new TextEncoder().encode(file), verbosity: 0 }).promise
  return opened.getPage(1)
}

const asExtracted = async (page: PDFPageProxy) =>
  (await page.getTextContent()).items.flatMap(item => ('str' in item ? [item] : []))

describe('the words of a page, read once', () => {
  test.each([
    { what: 'ligatures', letters: ['ﬁ', 'ﬃ', 'n'], runs: ['ACB', 'C'], read: ['finffi', 'n'] },
    { what: 'Arabic letters in one sign', letters: ['\ufdfa', 'ن', 'n'], runs: ['BAB', 'CCC'], read: null },
    { what: 'Hebrew letters with their points', letters: ['\ufb35', 'ש', '\ufb2a'], runs: ['ABC', 'BAB'], read: null },
  ])('are what the extractor gives: $what', async ({ letters, runs, read }) => {
    const page = await aPage(runs, letters)
    const extracted = await asExtracted(page)
    const words = wordsOnce()
    words.begin(page)
    expect(await words.read(page)).toMatchObject({ items: extracted, written: extracted })
    const drawn = (await page.getTextContent(asDrawn)).items.flatMap(item => ('str' in item ? [item.str] : []))
    expect(drawn.join('')).not.toBe(extracted.map(({ str }) => str).join(''))
    if (read) expect(extracted.map(({ str }) => str).filter(str => str !== '')).toEqual(read)
  })

  test('are asked of the file a single time, the text layer included, until the page is left', async () => {
    const page = await aPage(['ABC'], ['a', 'b', 'c'])
    let asked = 0
    const ask = page.streamTextContent.bind(page)
    page.streamTextContent = params => {
      asked += 1
      return ask(params)
    }
    const words = wordsOnce()
    words.begin(page)
    await words.read(page)
    const layer = await page.getTextContent(asDrawn)
    expect(layer.items.some(item => 'str' in item && item.str === 'abc')).toBe(true)
    expect(layer.items.some(item => 'type' in item && item.type === 'beginMarkedContent')).toBe(true)
    expect(asked).toBe(1)
    words.keep(number => number === 1)
    await words.read(page)
    expect(asked).toBe(1)
    words.keep(number => number !== 1)
    await words.read(page)
    expect(asked).toBe(2)
  })

  test('are read again when reading them failed', async () => {
    const page = await aPage(['ABC'], ['a', 'b', 'c'])
    const ask = page.streamTextContent.bind(page)
    let fails = true
    page.streamTextContent = params => {
      if (!fails) return ask(params)
      fails = false
      throw new Error('not now')
    }
    const words = wordsOnce()
    await expect(words.read(page)).rejects.toThrow('not now')
    expect((await words.read(page)).items.map(({ str }) => str)).toContain('abc')
  })
})
