import { describe, expect, test } from 'vitest'
import { printedBlocks } from '#shared/domain/opinion/printed-blocks.ts'
import { assembleReport } from '#shared/domain/report/assemble-report.ts'
import { checkReport } from '#shared/domain/report/check-report.ts'
import { composeReport, type ReportChoice, type ReportSources } from '#shared/domain/report/compose-report.ts'
import { reportSheets } from '#shared/domain/report/report-sheets.ts'
import { sheetRows } from '#shared/domain/report/sheet-rows.ts'
import { demonstration, shippedGridFile } from '#test/report/demonstration.ts'

function reportOf(what: ReportChoice['what'], changes: Partial<ReportSources> = {}) {
  const composed = composeReport(demonstration(changes), { what, names: true })
  const report = composed.ok ? checkReport(composed.value) : composed
  if (!report.ok) throw new Error(report.error.code)
  return report.value
}

const rowOf = (what: ReportChoice['what'], id: string) => {
  const [head = [], ...rows] = sheetRows(reportSheets(reportOf(what))[0])
  const row = rows.find(cells => cells[2] === id) ?? []
  return Object.fromEntries(head.map((name, index) => [name, row[index] ?? null]))
}

describe('the table of answers', () => {
  test('has one row a question of the grid, in its order', () => {
    const grid = demonstration().grid
    const rows = sheetRows(reportSheets(reportOf('mine'))[0])
    expect(rows.slice(1).map(row => row[2])).toEqual(grid.sections.flatMap(({ questions }) => questions.map(q => q.id)))
  })

  test('gives values as codes and in words, with reason, confidence and passages', () => {
    const row = rowOf('retained', 'c1-biais')
    expect(row).toMatchObject({ Valeur: 2, 'Valeur en toutes lettres': expect.stringMatching(/^2\/4 · /) })
    expect(row.Motif).toEqual(expect.any(String))
    expect(row.Preuves).toMatch(/p\. \d+/)
  })

  test('gives each member a column, then low median, range, count and the retained value', () => {
    const row = rowOf('consolidation', 'c1-biais')
    const marks = Object.entries(row).filter(([name]) => /\(.*\)$/.test(name))
    const given = marks.map(([, mark]) => mark as number).toSorted((a, b) => a - b)
    expect(given).toHaveLength(9)
    expect(row).toMatchObject({
      'Médiane basse': given[4],
      Étendue: (given[8] ?? 0) - (given[0] ?? 0),
      n: 9,
      'Valeur retenue': 2,
    })
  })
})

describe('the result', () => {
  const filled = (grid: string) => {
    const { assessments } = demonstration()
    const file = shippedGridFile(grid)
    const own = assessments.find(({ memberId, kind }) => memberId === 'claire-morvan' && kind === 'individual')
    if (!own || own.kind === 'sealed') throw new Error('an assessment is expected')
    const scales = file.sections.flatMap((section: { questions: { id: string; type: string }[] }) => section.questions)
    const answers = Object.fromEntries(
      scales
        .filter(({ type }: { type: string }) => type === 'scale')
        .map(({ id }: { id: string }) => [id, { value: 2, evidence: [] }]),
    )
    const reference = `${file.id}@${file.version}`
    return reportOf('mine', { grid: file, assessments: [{ ...own, grid: reference, answers }] })
  }

  test('says rules before scores, and a total where the grid shows one', () => {
    const keys = reportSheets(reportOf('retained'))[2]?.columns[0]?.cells.map(String) ?? []
    const first = (start: string) => keys.findIndex(key => key.startsWith(start))
    expect(first('Règle')).toBeGreaterThan(-1)
    expect(first('Règle')).toBeLessThan(first('Note sur 100'))
    expect(keys).toContain('Total sur 100')
    expect(first('Critère éliminatoire')).toBeGreaterThan(-1)
    expect(first('Critère éliminatoire')).toBeLessThan(first('Règle'))
    const blocks = printedBlocks(assembleReport(reportOf('retained')))
    expect(blocks.indexOf('Critères éliminatoires')).toBeGreaterThan(-1)
    expect(blocks.indexOf('Critères éliminatoires')).toBeLessThan(blocks.indexOf('Règles déclenchées'))
    expect(blocks.filter(block => /non éliminatoire/.test(block)).length).toBeGreaterThan(0)
    expect(blocks.indexOf('Règles déclenchées')).toBeLessThan(blocks.indexOf('Résultat'))
  })

  test('has no total anywhere where the grid shows none', () => {
    const report = filled('evaluation-prealable.v1.0.0')
    expect(report.evaluation?.result.total).not.toBeNull()
    expect(JSON.stringify(reportSheets(report))).not.toMatch(/Total|Niveau/)
    expect(printedBlocks(assembleReport(report)).join('\n')).not.toMatch(/Total|Niveau/)
  })
})

test('a character that the fonts lack is printed as a box, and the report says so once', () => {
  const report = reportOf('blank', { committee: { name: 'Comité 中 🙂', city: 'Lille' } })
  const blocks = printedBlocks(assembleReport(report))
  expect(blocks).toContain('Comité □ □')
  expect(blocks.filter(block => block.includes('sont remplacés par'))).toHaveLength(1)
  const plain = printedBlocks(assembleReport(reportOf('blank')))
  expect(plain.some(block => block.includes('sont remplacés par'))).toBe(false)
})

test('a blank grid offers every level and option with a box, and lines for a reason', () => {
  const report = reportOf('blank')
  const blocks = printedBlocks(assembleReport(report))
  const offered = report.grid.questions.flatMap(question => {
    if (question.type === 'scale') return question.levels.map(({ label }) => label)
    return question.type === 'choice' || question.type === 'multiple' ? question.options.map(({ label }) => label) : []
  })
  expect(blocks.filter(block => block === '☐').length).toBeGreaterThanOrEqual(offered.length)
  expect(blocks.some(block => block.startsWith('Motif'))).toBe(true)
})
