import { beforeAll, describe, expect, test } from 'vitest'
import { sectionNode } from '#electron/pdf/definition/section-nodes.ts'
import { printDocument } from '#electron/pdf/engine/print-document.ts'
import { actDocument } from '#electron/pdf/render-opinion-here.ts'
import { actChart } from '#shared/domain/opinion/act-chart.ts'
import { actWriter } from '#shared/domain/opinion/act-writer.ts'
import { anOpinion } from '#test/opinion/an-opinion.ts'
import { drawnText, lint, preflight, written } from '#test/opinion/checks.ts'
import { resources } from '#test/shipped-resources.ts'
import { sampleCharts } from './sample-charts.ts'

const writer = actWriter('fr', new Map())
const compact = (text: string) => text.normalize('NFC').replace(/[\s\u00ad]/gu, '')

async function printed(name: keyof typeof sampleCharts, archive: 'PDF/A-3a' | 'PDF/A-1a'): Promise<string> {
  const blocks = actChart(sampleCharts[name], writer)
  const section = sectionNode({
    id: 'g',
    part: 'annex',
    level: 1,
    heading: writer.runs(['Graphique']),
    blocks,
    sections: [],
  })
  const document = await printDocument({ ...actDocument(anOpinion(), { resources, archive }), content: [section] })
  if (!document.ok) throw new Error(document.error.code)
  return written(document.value.bytes)
}

describe.each(Object.keys(sampleCharts) as (keyof typeof sampleCharts)[])('%s in an act', name => {
  let path = ''
  beforeAll(async () => {
    path = await printed(name, 'PDF/A-3a')
  })

  test('draws every label in the order it declares, then its table', () => {
    const [figure, table] = actChart(sampleCharts[name], writer)
    if (figure?.kind !== 'figure' || table?.kind !== 'table') throw new Error('not a figure and its table')
    const text = compact(drawnText(path))
    let position = 0
    const cells = table.rows.flat().map(({ runs }) => runs.map(run => run.text).join(''))
    for (const line of [...figure.labels, ...cells]) {
      const found = text.indexOf(compact(line), position)
      expect(found, `"${line}" after ${position}`).toBeGreaterThanOrEqual(position)
      position = found + compact(line).length
    }
  })

  test('is tagged with its alternative', () => {
    expect(lint(path).output).toMatch(/: ok\n$/)
  })

  test('passes the preflight of PDF/A', async () => {
    expect(preflight(await printed(name, 'PDF/A-1a'))).toMatchObject({ status: 0 })
  })
})
