import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawRadar, type Radar, radarAlternative } from '#shared/charts/radar.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const radar = (count: number, series: Radar['series']): Radar => ({
  axes: Array.from({ length: count }, (_, index) => ({
    mark: String(index + 1),
    title: `Section <${index + 1}> & suite`,
  })),
  series,
  maximum: 100,
})

describe('a radar chart', () => {
  test('is the same text for the same values', () => {
    const one = radar(7, [{ name: 'note', values: [45, 60, 50, 47.5, 50, 50, 50] }])
    expect(drawRadar(one)).toEqual(drawRadar(one))
  })

  test('tells its lines apart by a dash of their own, not by colour alone', () => {
    const values = [10, 20, 30]
    const { content } = drawRadar(
      radar(
        3,
        ['a', 'b', 'c', 'd'].map(name => ({ name, values })),
      ),
    )
    const dashes = [...content.matchAll(/<polygon[^>]*stroke-linejoin="round"(?: stroke-dasharray="([^"]*)")?/g)].map(
      match => match[1] ?? 'none',
    )
    expect(dashes).toHaveLength(4)
    expect(new Set(dashes).size).toBe(4)
  })

  test('has no transparency, script, style or identifier', () => {
    const { content } = drawRadar(radar(5, [{ name: 'note', values: [1, 2, 3, 4, 5] }]))
    expect(content).not.toMatch(/opacity|rgba|<script|<style|\sid=|href/)
  })

  test('draws exactly the labels it declares, escaped, in order', () => {
    for (const count of [3, 8, 9]) {
      const { content, labels } = drawRadar(radar(count, [{ name: 'note', values: [] }]))
      const drawn = [...content.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(match => match[1])
      const escaped = labels.map(label => label.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'))
      expect(drawn).toEqual(escaped)
    }
  })

  test('keeps every point inside its frame, whatever the values', () => {
    const value = fc.oneof(fc.double({ noNaN: true }), fc.constant(null))
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 12 }), values => {
        const { content, width, height } = drawRadar(radar(values.length, [{ name: 'note', values }]))
        for (const [, points = ''] of content.matchAll(/points="([^"]*)"/g)) {
          for (const point of points.split(' ')) {
            const [x = -1, y = -1] = point.split(',').map(Number)
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(width)
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(height)
          }
        }
      }),
      propertySeed(),
    )
  })

  test('says in words every value that it shows', () => {
    const chart = radar(3, [{ name: 'note', values: [45, null, 50] }])
    const words = {
      start: 'Étoile. ',
      between: ' ; ',
      axis: ({ mark }: { mark: string }, [value]: readonly (number | null)[]) => `${mark} : ${value ?? 'non notée'}`,
    }
    expect(radarAlternative(chart, words)).toBe('Étoile. 1 : 45 ; 2 : non notée ; 3 : 50.')
  })

  test('refuses fewer than three axes', () => {
    expect(() => drawRadar(radar(2, []))).toThrow('three axes')
  })
})
