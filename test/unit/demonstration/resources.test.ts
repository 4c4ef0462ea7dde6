import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDemonstration } from '#electron/demonstration/load-demonstration.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { givenContributions, givenReference } from '#shared/domain/assessment/given.ts'
import { referenceChoices } from '#shared/domain/assessment/reference-choices.ts'
import { isAnswered } from '#shared/domain/assessment.ts'
import { aggregate } from '#shared/domain/grid/aggregate.ts'
import { answerFault } from '#shared/domain/grid/answer-fault.ts'
import { answersToInput, countPieces } from '#shared/domain/grid/answers-to-input.ts'
import { evaluate } from '#shared/domain/grid/evaluate.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import { asFile, demonstration } from '#test/demonstration/demonstration.ts'
import { resources } from '#test/shipped-resources.ts'

const folder = join(resources, 'demo')
const loaded = await loadDemonstration(resources)

const of = <Name extends CollectionName>(name: Name): RecordOf<Name>[] =>
  loaded.records.flatMap(({ collection, document }) => (collection === name ? [document as RecordOf<Name>] : []))

describe('the demonstration committee', () => {
  it('is what its sources and its pieces make of it, every anchor derived anew from the PDF', async () => {
    for (const [name, content] of Object.entries(await demonstration(join(folder, 'files')))) {
      expect(readFileSync(join(folder, name), 'utf8'), name).toBe(asFile(content))
    }
  })

  it('has twelve members in four colleges, and one seat taken first', () => {
    const members = of('members').filter(({ kind }: MemberRecord) => kind === 'member')
    expect(members).toHaveLength(12)
    const sizeOf = (name: string) => members.filter(({ college }) => college === name).length
    expect(['elected', 'experts', 'users', 'staff'].map(sizeOf)).toEqual([3, 3, 3, 3])
    expect(members.map(({ id }) => id)).toContain(loaded.identity.memberId)
  })

  it('refers to nothing that is not there', () => {
    const ids = new Set(loaded.records.map(({ document }) => document.id))
    expect(ids.size).toBe(loaded.records.length)
    const mentioned = loaded.records.flatMap(({ document }) =>
      ['author', 'dossierId', 'pieceId', 'memberId', 'rapporteurId'].flatMap(key => document[key] ?? []),
    )
    const evidence = of('assessments')
      .filter(isAnswered)
      .flatMap(({ answers }) => Object.values(answers).flatMap(answer => answer.evidence))
    const references = JSON.stringify(of('texts')).matchAll(
      /"target":"([^"]+)","label":"[^"]+","annotation":"([^"]+)"/g,
    )
    const passages = [...references].map(([, target, annotation]) => ({ target, annotation }))
    expect(passages.length).toBeGreaterThan(5)
    for (const { target, annotation } of passages) {
      const pieceId = of('annotations').find(({ id }) => id === annotation)?.pieceId
      expect(of('pieces').find(({ sha256 }) => sha256 === target)?.id).toBe(pieceId)
    }
    expect([...mentioned, ...evidence].filter(id => !ids.has(id as string))).toEqual([])
    const origins = of('assessments')
      .filter(isAnswered)
      .flatMap(({ answers }) => Object.values(answers).flatMap(({ origin }) => origin ?? []))
    expect(origins.length).toBeGreaterThan(10)
    expect(origins.filter(id => !ids.has(id))).toEqual([])
    const grids = new Set(of('models').map(({ reference }) => reference))
    expect(of('dossiers').flatMap(dossier => dossier.grids.filter(grid => !grids.has(grid)))).toEqual([])
  })

  it('has a vote and a roll that add up to each other', () => {
    const vote = of('texts')[0]?.vote
    const roll = of('sittings')[0]?.attendance ?? []
    const count = (...statuses: string[]) => roll.filter(({ status }) => statuses.includes(status)).length
    expect(vote).toMatchObject({
      inOffice: roll.length,
      present: count('present', 'remote'),
      proxies: count('represented'),
      recused: count('recused'),
    })
    if (!vote) throw new Error('the draft has no vote')
    expect(vote.for + vote.against + vote.abstention + vote.blank + vote.null).toBe(vote.voters)
    expect(vote.voters).toBe(vote.present - vote.notTakingPart + vote.proxies)
  })

  it('has two contributions to the questions meant for them, with one disagreement, and a reference made of both', () => {
    const [model] = of('models').filter(({ reference }) => reference === 'boussole-nantes@1.0.0')
    const grid = loadGrid(model?.content)
    if (!grid.ok) throw new Error(grid.error.code)
    const contributions = givenContributions(of('assessments'), grid.value.reference)
    expect(contributions.map(({ capacity, memberId }) => [capacity, memberId])).toEqual([
      ['project_owner', 'direction-action-sociale'],
      ['dpo', 'deleguee-donnees'],
    ])
    for (const { answers, capacity } of contributions)
      for (const [id, answer] of Object.entries(answers)) {
        const question = grid.value.questionById.get(id)
        expect(question?.answeredBy, id).toContain(capacity)
        expect(question && answerFault(question, answer.value), id).toBeNull()
        expect(answer.reason?.trim(), id).toBeTruthy()
      }
    const disputed = referenceChoices(grid.value, contributions).filter(({ disagrees }) => disagrees)
    expect(disputed.map(({ question }) => question.id)).toEqual(['c1-sensibles'])
    const reference = givenReference(of('assessments'), grid.value.reference)
    for (const [id, { value, origin }] of Object.entries(reference?.answers ?? {}))
      if (origin) expect(contributions.find(one => one.id === origin)?.answers[id]?.value, id).toBe(value)
  })

  it('was retained at the low median of the marks, which bounds the opinion as the draft says', () => {
    const [model] = of('models').filter(({ reference }) => reference === 'boussole-nantes@1.0.0')
    const grid = loadGrid(model?.content)
    if (!grid.ok) throw new Error(grid.error.code)
    const assessments = of('assessments').filter(isAnswered)
    const sealed = assessments.filter(({ kind, seal }) => kind === 'individual' && seal)
    const retained = assessments.find(({ kind }) => kind === 'retained')
    expect(sealed).toHaveLength(9)
    for (const question of grid.value.questions.filter(({ type }) => type === 'scale')) {
      const given = sealed.flatMap(({ answers }) => answers[question.id]?.value ?? [])
      expect(retained?.answers[question.id]?.value, question.id).toBe(aggregate(grid.value, question.id, given).value)
    }
    const result = evaluate(grid.value, answersToInput(retained?.answers ?? {}, countPieces(of('pieces'))))
    expect(result).toMatchObject({
      ok: true,
      value: {
        sections: { c1: 45, c2: 80, c3: 62.5, c4: 68.8, c5: 83.3, c6: 37.5, c7: 50 },
        total: 59,
        conclusive: true,
        rules: ['a-sensible-indirect', 'p-c6'],
        maxOpinion: of('texts')[0]?.sense,
      },
    })
  })

  it('retained each answer for a reason, and cites the page where its evidence stands', () => {
    const retained = of('assessments').find(({ kind }) => kind === 'retained')
    const answers = Object.entries(retained?.answers ?? {})
    expect(answers).toHaveLength(27)
    expect(answers.flatMap(([question, { reason }]) => (reason?.trim() ? [] : [question]))).toEqual([])
    const ranks = of('pieces').map(({ id }) => id)
    for (const [question, { reason, evidence }] of answers) {
      for (const id of evidence) {
        const note = of('annotations').find(one => one.id === id)
        const rank = ranks.indexOf(note?.pieceId ?? '') + 1
        expect(reason, `${question}: ${id}`).toMatch(new RegExp(`pièce ${rank}[ ,(]+p\\. ${note?.target.page}\\b`))
      }
    }
  })

  it('anchors highlights by at least one quadrilateral a line, on the page', () => {
    for (const { target } of of('annotations') as AnnotationRecord[]) {
      expect(target.quads.length).toBeGreaterThanOrEqual(target.quote.exact.split('\n').length)
      for (const quad of target.quads) expect(quad.every(value => value >= 0 && value <= 1200)).toBe(true)
    }
  })

  it('keeps every file with its source, and takes less than 10 MB', () => {
    const sources = readFileSync(join(folder, 'SOURCES.md'), 'utf8')
    const names = readdirSync(join(folder, 'files'))
    expect(names.filter(name => !sources.includes(`| ${name} |`))).toEqual([])
    expect(names).toHaveLength(loaded.files.length)
    const size = names.reduce((sum, name) => sum + statSync(join(folder, 'files', name)).size, 0)
    expect(size).toBeLessThan(10_000_000)
    expect(sources).not.toMatch(/AGPL/)
  })
})
