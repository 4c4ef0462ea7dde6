import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChartPalette, chartPalettes } from '#shared/charts/chart-palette.ts'
import { type ChartPicture, svgFile } from '#shared/charts/chart-picture.ts'
import { drawDotPlot } from '#shared/charts/dot-plot.ts'
import { drawHeatMap } from '#shared/charts/heat-map.ts'
import { drawSectionRadar } from '#shared/charts/section-radar.ts'
import { drawValueRows } from '#shared/charts/value-rows.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { arbitraryDots, arbitraryHeat, arbitraryRadar, arbitraryValues } from './arbitrary-charts.ts'
import { pointsOf } from './extent.ts'

const palettes = Object.values(chartPalettes)
type Draw = (palette: ChartPalette) => ChartPicture
const charts: [name: string, arbitrary: fc.Arbitrary<Draw>][] = [
  [
    'a radar',
    arbitraryRadar.map(radar => palette => {
      const picture = drawSectionRadar(radar, palette)
      if (!picture) throw new Error('no radar')
      return picture
    }),
  ],
  ['a dot plot', arbitraryDots.map(plot => palette => drawDotPlot(plot, palette))],
  ['a heat map', arbitraryHeat.map(map => palette => drawHeatMap(map, palette))],
  ['rows of values', arbitraryValues.map(rows => palette => drawValueRows(rows, palette))],
]
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

describe.each(charts)('%s', (_, arbitrary) => {
  const holds = (check: (draw: Draw, palette: ChartPalette) => void) =>
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...palettes), (draw, palette) => {
        check(draw, palette)
      }),
      propertySeed(),
    )

  test('gives the same bytes for the same values', () => {
    holds((draw, palette) => expect(svgFile(draw(palette))).toBe(svgFile(draw(palette))))
  })

  test('keeps every mark inside its frame', () => {
    holds((draw, palette) => {
      const { content, width, height } = draw(palette)
      for (const [x, y] of pointsOf(content)) {
        expect(x).toBeGreaterThanOrEqual(-0.01)
        expect(x).toBeLessThanOrEqual(width + 0.01)
        expect(y).toBeGreaterThanOrEqual(-0.01)
        expect(y).toBeLessThanOrEqual(height + 0.01)
      }
    })
  })

  test('tells every value of its table in its alternative, and leaves no cell empty', () => {
    holds((draw, palette) => {
      const { alternative, table } = draw(palette)
      for (const row of table.rows) {
        expect(row).toHaveLength(table.columns.length)
        for (const cell of row) {
          expect(cell).not.toBe('')
          expect(alternative).toContain(cell)
        }
      }
      for (const column of table.columns.slice(1)) expect(alternative).toContain(column)
    })
  })

  test('draws exactly the labels that it declares, in order', () => {
    holds((draw, palette) => {
      const { content, labels } = draw(palette)
      expect([...content.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)).toEqual(labels.map(escaped))
    })
  })

  test('has no transparency, style sheet, script, identifier, pattern or link', () => {
    holds((draw, palette) =>
      expect(draw(palette).content).not.toMatch(/opacity|rgba|<script|<style|\sstyle=|\sid=|href|url\(|NaN|Infinity/),
    )
  })

  test('says the same whatever its colours', () => {
    holds((draw, palette) => {
      const { alternative, table } = draw(palette)
      expect({ alternative, table }).toEqual(
        (({ alternative, table }) => ({ alternative, table }))(draw(chartPalettes.print)),
      )
    })
  })
})

test('the order in which members answered does not show in a dot plot', () => {
  fc.assert(
    fc.property(arbitraryDots, plot => {
      const turned = { ...plot, rows: plot.rows.map(row => ({ ...row, marks: row.marks.toReversed() })) }
      expect(drawDotPlot(turned, chartPalettes.light).content).toBe(drawDotPlot(plot, chartPalettes.light).content)
    }),
    propertySeed(),
  )
})
