import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnyAssessment } from '#shared/domain/assessment.ts'
import { printedBlocks } from '#shared/domain/opinion/printed-blocks.ts'
import { assembleReport } from '#shared/domain/report/assemble-report.ts'
import { memberHeaders } from '#shared/domain/report/assessment-table.ts'
import { checkReport } from '#shared/domain/report/check-report.ts'
import { composeReport, type ReportChoice, type ReportSources } from '#shared/domain/report/compose-report.ts'
import { reportWriter } from '#shared/domain/report/report-writer.ts'
import { demonstration } from '#test/report/demonstration.ts'

const whats = ['mine', 'retained', 'consolidation', 'blank'] as const
const open = demonstration()
const isOpening = ({ act }: { act: string }) => act === 'round_opened'
/** The same dossier whose round was called and is not open. */
const closed = demonstration({ events: open.events.filter(event => !isOpening(event)) })
/** Nobody ever called a round. */
const never = demonstration({ events: open.events.filter(({ round }) => round === undefined) })

const record = (sources: ReportSources, choice: ReportChoice) => {
  const composed = composeReport(sources, choice)
  if (!composed.ok) throw new Error(composed.error.code)
  return composed.value
}

/** Every answer of everybody is made a word that is found again wherever it goes. */
function marked(assessment: AnyAssessment, word: string): AnyAssessment {
  if (assessment.kind === 'sealed') return assessment
  const answers = Object.entries(assessment.answers).map(([id, answer]) => [
    id,
    { ...answer, reason: `${word} reason`, comment: `${word} comment` },
  ])
  return { ...assessment, answers: Object.fromEntries(answers) }
}

describe('before the round is open', () => {
  test('nothing of another member is in any export, whoever asks, whatever is asked', () => {
    const people = [...new Set(open.assessments.map(({ memberId }) => memberId))]
    fc.assert(
      fc.property(
        fc.constantFrom(closed, never),
        fc.constantFrom(...people, 'nobody'),
        fc.constantFrom(...whats),
        fc.boolean(),
        fc.subarray(open.assessments.map(({ id }) => id)),
        (sources, viewer, what, names, kept) => {
          const assessments = sources.assessments
            .filter(({ id, kind }) => kind !== 'retained' && kept.includes(id))
            .map(one => marked(one, `§${one.memberId}§`))
          const composed = composeReport({ ...sources, viewer, assessments }, { what, names })
          const text = JSON.stringify(composed)
          for (const other of people.filter(one => one !== viewer)) expect(text).not.toContain(`§${other}§`)
        },
      ),
    )
  })

  test('the consolidation is refused, and the retained values while a round that was called is closed', () => {
    const refused = (sources: ReportSources, what: ReportChoice['what']) => {
      const composed = composeReport(sources, { what, names: true })
      return composed.ok ? null : composed.error.code
    }
    expect(refused(closed, 'consolidation')).toBe('report_round_closed')
    expect(refused(never, 'consolidation')).toBe('report_round_closed')
    expect(refused(closed, 'retained')).toBe('report_nothing_to_say')
    expect(refused(never, 'retained')).toBeNull()
  })
})

describe('once the round is open', () => {
  test('each member who sealed is there with college and marks, once', () => {
    const report = record(open, { what: 'consolidation', names: true })
    if (report.kind !== 'assessment') throw new Error('an assessment is expected')
    const names = report.members.map(({ name }) => name)
    expect(names).toHaveLength(9)
    expect(new Set(names).size).toBe(9)
    expect(names).not.toContain('Hugo Lemercier')
    expect(report.members.every(({ college }) => college !== undefined)).toBe(true)
  })

  test('without names, no name nor office of a member is said', () => {
    const report = record(open, { what: 'consolidation', names: false })
    const text = JSON.stringify(report)
    for (const { name } of open.members) expect(text).not.toContain(name)
    expect(text).not.toContain('"role"')
  })

  test('passages are written out with their piece and their page', () => {
    const report = record(open, { what: 'retained', names: true })
    if (report.kind !== 'assessment') throw new Error('an assessment is expected')
    const all = Object.values(report.answers).flatMap(({ evidence }) => evidence)
    expect(all.length).toBeGreaterThan(3)
    for (const { piece, page, quote } of all) {
      expect(open.pieces.map(({ title }) => title)).toContain(piece)
      expect(page).toBeGreaterThan(0)
      expect(quote).not.toBe('')
    }
  })
})

test('who sealed after the opening is told, in the record and wherever their name stands', () => {
  const choice: ReportChoice = { what: 'consolidation', names: true }
  const reference = `${open.grid.id}@${open.grid.version}`
  const sealed = open.assessments.filter(
    ({ kind, seal, grid, dossierId }) =>
      kind === 'individual' && seal && grid === reference && dossierId === open.dossier.id,
  )
  const openedOn = (commitments: string[]): ReportSources => ({
    ...open,
    events: open.events.map(event =>
      isOpening(event) && event.round ? { ...event, round: { ...event.round, commitments } } : event,
    ),
  })
  const hashes = sealed.map(({ seal }) => seal?.hash ?? '')
  const told = (commitments: string[]) => {
    const report = checkReport(record(openedOn(commitments), choice))
    if (!report.ok || report.value.record.kind !== 'assessment') throw new Error('no assessment')
    const { record: said } = report.value
    const told = (words: readonly string[]) => words.filter(one => one.includes('donnée après l’ouverture')).length
    const headers = memberHeaders(said, reportWriter('fr'))
    return [
      said.members.filter(({ late }) => late).length,
      told(printedBlocks(assembleReport(report.value))),
      told(headers),
    ]
  }
  expect(told(hashes)).toEqual([0, 0, 0])
  expect(told(hashes.slice(1))).toEqual([1, 1, 1])
})
