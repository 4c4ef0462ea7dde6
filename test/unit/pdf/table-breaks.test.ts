import { beforeAll, describe, expect, test } from 'vitest'
import { tableNode } from '#electron/pdf/definition/table-node.ts'
import { printDocument } from '#electron/pdf/engine/print-document.ts'
import { actDocument } from '#electron/pdf/render-opinion-here.ts'
import type { ActTable } from '#shared/domain/opinion/act-model.ts'
import { anOpinion } from '#test/opinion/an-opinion.ts'
import { drawnText, lint, written } from '#test/opinion/checks.ts'
import { resources } from '#test/shipped-resources.ts'

/** A table of rows `row 1`, `row 2`…, the odd ones of several lines. */
const aTable = (rows: number): ActTable => ({
  kind: 'table',
  role: 'rows',
  caption: [{ text: 'Rows in order' }],
  columns: [
    { header: [{ text: 'Name' }], share: 1, align: 'left' },
    { header: [{ text: 'Words' }], share: 3, align: 'left' },
  ],
  rows: Array.from({ length: rows }, (_, index) => [
    { runs: [{ text: `row ${index + 1};` }] },
    { runs: [{ text: 'some words to fill a line. '.repeat(index % 2 === 0 ? 9 : 1) }] },
  ]),
  rowHeaders: true,
})

/** Rows of each page, of a table that begins `offset` points below the top of a page. */
async function rowsByPage(rows: number, offset: number): Promise<{ pages: number[][]; path: string }> {
  const document = actDocument(anOpinion(), { resources })
  const content = [{ text: 'Before the table.', margin: [0, 0, 0, offset] as [number, number, number, number] }]
  const printed = await printDocument({ ...document, content: [...content, tableNode(aTable(rows))] })
  if (!printed.ok) throw new Error(printed.error.code)
  const path = written(printed.value.bytes)
  const pages = drawnText(path)
    .split('\f')
    .map(text => [...text.matchAll(/row (\d+);/g)].map(([, number]) => Number(number)))
  return { pages: pages.filter((numbers, index) => numbers.length > 0 || index === 0), path }
}

describe.each([1, 2, 3, 4, 8])('a table of %i rows, wherever it begins', rows => {
  const cases: { offset: number; pages: number[][]; path: string }[] = []
  beforeAll(async () => {
    for (let offset = 0; offset <= 660; offset += 30) cases.push({ offset, ...(await rowsByPage(rows, offset)) })
  })

  test('prints each row once, in order', () => {
    const all = Array.from({ length: rows }, (_, index) => index + 1)
    for (const { offset, pages } of cases) expect(pages.flat(), `at ${offset}`).toEqual(all)
  })

  test('leaves no last row alone on a page of its own', () => {
    for (const { offset, pages } of cases) {
      if (rows > 1) expect(pages.at(-1)?.length, `at ${offset}: ${JSON.stringify(pages)}`).toBeGreaterThan(1)
    }
  })

  test('is tagged as any other where it is cut', () => {
    const cut = cases.find(({ pages }) => pages.filter(page => page.length > 0).length > 1) ?? cases[0]
    expect(lint(cut?.path ?? '').output).toMatch(/: ok\n$/)
  })
})
