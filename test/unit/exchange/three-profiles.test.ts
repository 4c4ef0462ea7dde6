import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Admission } from '#shared/domain/exchange/admit.ts'
import { aPerson, type Person } from '#test/exchange/a-committee.ts'
import { everythingReadable } from '#test/exchange/everything-readable.ts'
import { temporaryFolder } from '#test/unit/vault/temporary-folder.ts'

const pdf = new TextEncoder().encode('%PDF-1.7 the only piece of the dossier')
const canaries = { value: 3, reason: 'canari-motif-de-Amina-7c1', comment: 'canari-commentaire-de-Amina-9d2' }
const answersOfA = {
  q1: { value: canaries.value, reason: canaries.reason, comment: canaries.comment, evidence: [] },
  q2: { value: 1, evidence: [] },
}

let folder: string
let pen: Person
let amina: Person
let basile: Person
const file = (name: string) => join(folder, `${name}.delibere`)
const refusals = (admissions: Admission[]) =>
  admissions.flatMap(one => (one.kind === 'refused' ? [`${one.collection} ${one.reason}`] : []))
const scores = async (person: Person) =>
  (await person.records('assessments')).flatMap(one => (one.kind === 'individual' ? [one] : []))

beforeEach(async () => {
  folder = temporaryFolder()
  pen = await aPerson(folder, 'Camille', 'chair')
  amina = await aPerson(folder, 'Amina', 'member')
  basile = await aPerson(folder, 'Basile', 'member')
  await pen.bringDossier(pdf)
  await pen.callRound()
  expect((await pen.send('round', file('round'))).ok).toBe(true)
})

/** All three have assessed, and the pen has what the others closed. */
async function allSealed() {
  for (const person of [amina, basile]) expect(refusals((await person.receive(file('round'))).admissions)).toEqual([])
  await pen.assess({ q1: { value: 2, evidence: [] } })
  await amina.assess(answersOfA)
  await basile.assess({ q1: { value: 0, reason: 'Rien ne le prouve.', evidence: [] } })
  for (const person of [amina, basile]) {
    expect((await person.send('contributions', file(person.name))).ok).toBe(true)
    expect(refusals((await pen.receive(file(person.name))).admissions)).toEqual([])
  }
}

describe('three profiles that exchange packages for one dossier', () => {
  test('give the same dossier, its file and its grid to all, and take nothing twice', async () => {
    const first = await amina.receive(file('round'))
    expect(first.trust).toBe('new_person')
    expect(refusals(first.admissions)).toEqual([])
    const [piece] = await amina.records('pieces')
    const read = await amina.vault.files.read(piece?.sha256 ?? '')
    expect(read.ok && new Uint8Array(read.value)).toEqual(pdf)
    const again = await amina.receive(file('round'))
    expect(again.trust).toBe('known')
    expect(again.admissions.every(({ kind }) => kind === 'known')).toBe(true)
  })

  test('see each other’s answers after the opening, all the same, and not before', async () => {
    await allSealed()
    for (const person of [pen, amina, basile]) expect(await scores(person)).toHaveLength(1)
    const opened = await pen.openRound()
    expect(opened.ok && opened.value.bodies.map(({ assessment }) => assessment !== null)).toEqual([true, true, true])
    expect((await pen.send('opening', file('opening'))).ok).toBe(true)
    for (const person of [amina, basile])
      expect(refusals((await person.receive(file('opening'))).admissions)).toEqual([])
    const own = (await scores(amina)).find(({ memberId }) => memberId === amina.me)
    expect(own?.answers).toEqual(answersOfA)
    for (const person of [pen, amina, basile]) {
      const all = await scores(person)
      expect(all).toHaveLength(3)
      expect(all.find(({ id }) => id === own?.id)).toEqual(own)
    }
  })

  test('keep a member’s answers from every byte that the others can read, until the opening', async () => {
    await allSealed()
    expect(await everythingReadable(amina, [])).toContain(canaries.reason)
    const packages = readdirSync(folder).filter(name => name.endsWith('.delibere'))
    expect(packages.length).toBe(3)
    for (const person of [pen, basile]) {
      const before = await everythingReadable(
        person,
        packages.map(name => readFileSync(join(folder, name))),
      )
      expect(before).toContain('Ciblage des réexamens')
      for (const canary of [canaries.reason, canaries.comment]) expect(before).not.toContain(canary)
    }
    await pen.openRound()
    await pen.send('opening', file('opening'))
    await basile.receive(file('opening'))
    for (const person of [pen, basile]) expect(await everythingReadable(person, [])).toContain(canaries.reason)
  })
})

describe('main opens nothing', () => {
  test('before the opening is in the write log', async () => {
    await allSealed()
    const [called] = await pen.records('events')
    for (const event of [called?.id ?? '', 'nowhere'])
      expect(await pen.channels['exchange.open']({ event }, pen.caller)).toMatchObject({
        error: { code: 'opening_not_recorded' },
      })
  })

  test('on a profile that does not hold the pen', async () => {
    await allSealed()
    await pen.openRound()
    await pen.send('opening', file('opening'))
    await basile.receive(file('opening'))
    const opening = await basile.opening()
    expect(await basile.channels['exchange.open']({ event: opening?.id ?? '' }, basile.caller)).toMatchObject({
      error: { code: 'pen_elsewhere' },
    })
  })

  test('that is not what its author had committed to: it is named, and not given', async () => {
    await allSealed()
    const closed = (await pen.records('assessments')).find(one => one.kind === 'sealed' && one.memberId === amina.me)
    if (closed?.kind !== 'sealed') throw new Error('nothing was closed')
    const other = await pen.channels['exchange.seal'](
      {
        assessment: {
          ...(await scores(pen))[0],
          id: closed.assessmentId,
          memberId: amina.me,
          seal: undefined,
        } as never,
        pen: { memberId: pen.me, ...pen.device },
        stamp: pen.stamp(),
      },
      pen.caller,
    )
    const swapped = { ...closed, id: 'swapped', memberId: amina.me, envelope: other.ok && other.value.closed?.envelope }
    await pen.put('assessments', swapped as never)
    const opened = await pen.openRound()
    const bodies = opened.ok ? opened.value.bodies : []
    expect(bodies.find(({ closedId }) => closedId === 'swapped')?.assessment).toBeNull()
    expect(bodies.filter(({ assessment }) => assessment)).toHaveLength(3)
  })
})
