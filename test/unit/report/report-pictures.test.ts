import { describe, expect, test } from 'vitest'
import type { ActFigure } from '#shared/domain/opinion/act-model.ts'
import { assembleReport } from '#shared/domain/report/assemble-report.ts'
import { checkReport } from '#shared/domain/report/check-report.ts'
import { composeReport } from '#shared/domain/report/compose-report.ts'
import type { AssessmentReport } from '#shared/domain/report/report-record.ts'
import { demonstration } from '#test/report/demonstration.ts'

/** Between the margins of a page of A4, in points. */
const captionRoom = 40
const page = { width: 595.28 - 144, height: 841.89 - 130 }

function consolidation(names: boolean, language: 'fr' | 'en' = 'fr'): AssessmentReport {
  const composed = composeReport(demonstration({ language }), { what: 'consolidation', names })
  if (!composed.ok || composed.value.kind !== 'assessment') throw new Error('no consolidation')
  return composed.value
}

function modelOf(record: AssessmentReport) {
  const report = checkReport(record)
  if (!report.ok) throw new Error(report.error.code)
  return assembleReport(report.value)
}

const picturesOf = (record: AssessmentReport): ActFigure[] =>
  modelOf(record)
    .sections.filter(({ id }) => id === 'pictures')
    .flatMap(({ blocks }) => blocks.flatMap(block => (block.kind === 'figure' ? [block] : [])))

const captionOf = ({ caption }: ActFigure) => caption.map(({ text }) => text).join('')
const marksIn = (figures: readonly ActFigure[]) =>
  figures.flatMap(({ labels }) => labels.flatMap(label => /^\d+\.\d+(?=\.\s)/u.exec(label)?.[0] ?? []))

/** Sixty members, who answer as the nine do. */
const crowded = (): AssessmentReport => {
  const record = consolidation(false)
  const members = Array.from({ length: 60 }, (_, rank) => record.members[rank % record.members.length])
  return { ...record, members: members.flatMap(one => one ?? []) }
}

describe('the pictures of a consolidation', () => {
  test.each([
    ['nine members', consolidation(true), 1],
    ['nine members in English, without names', consolidation(false, 'en'), 1],
    ['sixty members, twenty-two a map', crowded(), 3],
  ])('of %s fit their page and have every criterion once', (_, record, groups) => {
    const figures = picturesOf(record)
    for (const { width, height } of figures) {
      expect(width).toBeLessThanOrEqual(page.width)
      expect(height).toBeLessThanOrEqual(page.height - captionRoom)
    }
    const dots = figures.filter(one => /critère par critère|criterion by criterion/.test(captionOf(one)))
    const marked = marksIn(dots)
    expect(marked).toHaveLength(27)
    expect(new Set(marked).size).toBe(27)
    const maps = figures.filter(one => !dots.includes(one))
    expect(marksIn(maps)).toEqual(Array.from({ length: groups }, () => marked).flat())
  })

  test('tell names where the report has them, else the college and the number', () => {
    const told = (names: boolean) =>
      picturesOf(consolidation(names))
        .map(({ alternative }) => alternative)
        .join('\n')
    expect(told(true)).toContain('Sylvie Abadie')
    expect(told(false)).not.toContain('Sylvie Abadie')
    expect(told(false)).toMatch(/Membre\s1 \(/u)
  })

  test('stand after who is who and before the marks, and are not there where nobody marked', () => {
    const ids = modelOf(consolidation(true)).sections.map(({ id }) => id)
    expect(ids.indexOf('pictures')).toBeGreaterThan(ids.indexOf('spread'))
    expect(ids.indexOf('pictures')).toBe(ids.indexOf('members') + 1)
    expect(picturesOf({ ...consolidation(true), members: [] })).toEqual([])
  })
})
