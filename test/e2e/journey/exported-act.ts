import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { WalkedCriterion } from '#test/e2e/screens/grid-walk.ts'
import { drawnText } from '#test/opinion/checks.ts'
import { mustRun } from '#test/pki/run-tool.ts'
import { drafted } from './drafted-opinion.ts'

const { reservations, waiver, vote } = drafted
const compact = (text: string) => text.normalize('NFC').replace(/[\s\u00ad]/gu, '')

/** The printed pages say what was drafted, and every criterion that was walked with its answer and reason. */
export function expectPrinted(path: string, walked: readonly WalkedCriterion[]): void {
  const pages = compact(drawnText(path))
  const printed = (words: string) => expect(pages, words).toContain(compact(words))
  printed(drafted.recital)
  for (const [index, { requirement, responsible, dueInWords, proof }] of reservations.entries()) {
    printed(`R${index + 1} ${requirement}`)
    printed(`Responsable : ${responsible}. Échéance : ${dueInWords}. Preuve attendue : ${proof}.`)
  }
  printed('Les règles des grilles bornaient cet avis à « sursis ».')
  printed('k-necessite — Nécessité d’une IA non étudiée.')
  printed(`Dérogation accordée par : ${waiver.by}`)
  printed(`Raison : ${waiver.reason}`)
  printed(`Pour Contre Abstentions Blancs Nuls ${vote.Pour} ${vote.Contre} ${vote.Abstentions} 0 0`)
  printed('Sens mis aux voix : favorable avec réserves. Le texte est adopté.')
  for (const one of walked) expectRow(pages, one)
}

/** A row of the grid's table: the criterion, the answer (a level by its number, out of the highest, and its name), why. */
function expectRow(pages: string, { title, answer, reason }: WalkedCriterion): void {
  const [before, after] = [title, reason ?? '—'].map(words => compact(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const cell = pages.match(new RegExp(`${before}(.{1,40}?)${after}`))?.[1] ?? `no row « ${title} »`
  expect(compact(answer).slice(0, cell.replace('/4·', '').length)).toBe(cell.replace('/4·', ''))
}

/** The record attached to the pages says the same. */
export function expectAttached(path: string, walked: readonly WalkedCriterion[]): void {
  const saved = `${path}.json`
  mustRun('pdfdetach', '-savefile', 'opinion.json', '-o', saved, path)
  const record = JSON.parse(readFileSync(saved, 'utf8'))
  expect(record.sense).toBe('favourable_with_reservations')
  expect(record.text.reservations).toEqual(
    reservations.map(({ dueInWords: _, ...parts }, index) => ({ id: `R${index + 1}`, ...parts })),
  )
  expect(record.bound).toMatchObject({ maxOpinion: 'deferred', waivers: [{ rule: 'k-necessite', ...waiver }] })
  expect(record.vote).toMatchObject({ present: 9, proxies: 1, voters: 10, for: 7, against: 2, abstention: 1 })
  expect(record.assessments).toHaveLength(1)
  const [{ grid, retained, result, justifications }] = record.assessments
  expect(grid.id).toBe('sobriete-ia')
  expect(result).toMatchObject({ conclusive: true, maxOpinion: 'deferred', missing: [] })
  expect(Object.keys(retained.answers)).toHaveLength(walked.length)
  expect(retained.answers).toMatchObject({ 'n-necessite': 0, 'se-taille': 'grand', 'm-kwh': 12_500 })
  const reasons = walked.flatMap(({ number, reason }) => (reason === null ? [] : [[idOf(grid, number), reason]]))
  expect(justifications).toEqual(Object.fromEntries(reasons))
}

/** The question that the screen and the act number `2.1`: the first of the second section. */
function idOf({ sections }: { sections: { questions: { id: string }[] }[] }, number: string): string {
  const [section = 0, question = 0] = number.split('.').map(Number)
  return sections[section - 1]?.questions[question - 1]?.id ?? number
}
