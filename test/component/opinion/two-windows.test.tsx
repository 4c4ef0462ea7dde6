import { expect, test } from 'vitest'
import { emptyVote, withCount } from '#renderer/features/opinion/empty-vote.ts'
import { useOpinionText } from '#renderer/features/opinion/use-opinion-text.ts'
import { useSigning } from '#renderer/features/opinion/use-signing.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { isolateStores } from '#test/component/store/open-stores.ts'
import { inTwoWindows } from '#test/component/two-windows.tsx'
import { aCertificate, results } from '#test/component/verification/results.ts'
import { theOpinion } from './desk.tsx'

isolateStores()

const [chair, secretary] = theOpinion.signatories
if (!chair || !secretary) throw new Error('nobody signs')
const signature = { field: chair.field, signer: chair.name, sha256: 'c'.repeat(64), at: '2026-11-23T10:00:00.000Z' }

async function twoDesks(change: { vote?: undefined } = {}) {
  const windows = await inTwoWindows(() => useOpinionText(theOpinion.id), {
    records: { texts: [{ ...theOpinion, ...change } as TextRecord] },
  })
  const open = (desk: typeof windows.inOne) => () => {
    const opened = desk()
    if (opened.status !== 'open') throw new Error(opened.status)
    return opened
  }
  const [one, other] = [open(windows.inOne), open(windows.inOther)]
  for (const desk of [one, other]) await expect.poll(() => desk().text.id).toBe(theOpinion.id)
  const bothRead = async (text: object) => {
    for (const desk of [one, other]) await expect.poll(() => desk().text).toMatchObject(text)
  }
  return { ...windows, store: windows.one, one, other, bothRead }
}

const said = (rank: number, words: string) => (text: TextRecord) => ({
  ...text,
  text: {
    ...text.text,
    recitals: text.text.recitals.map((node, index) =>
      index === rank ? { ...node, content: [{ type: 'text' as const, text: words }] } : node,
    ),
  },
})
const added = (id: string) => (text: TextRecord) => ({
  ...text,
  text: { ...text.text, recommendations: [...text.text.recommendations, { id, content: [] }] },
})
const recital = ({ text }: { text: TextRecord }, rank: number) =>
  text.text.recitals[rank]?.content.map(part => ('text' in part ? part.text : '')).join('')

test('sections, and paragraphs of one section, written in two windows at once are all kept', async () => {
  const { one, other, bothRead } = await twoDesks()
  for (let turn = 0; turn < 4; turn += 1) {
    one().change(said(0, `un ${turn}`), 'a')
    one().change(added(`one-${turn}`))
    other().change(said(1, `deux ${turn}`), 'b')
    other().change(text => ({ ...text, title: `Titre ${turn}` }), 'title')
    other().change(added(`other-${turn}`))
    await bothRead({ title: `Titre ${turn}` })
    for (const desk of [one, other]) {
      await expect.poll(() => [recital(desk(), 0), recital(desk(), 1)]).toEqual([`un ${turn}`, `deux ${turn}`])
      const ids = () => desk().text.text.recommendations.map(({ id }) => id)
      await expect.poll(ids).toEqual(expect.arrayContaining([`one-${turn}`, `other-${turn}`]))
    }
  }
})

test('counts of a vote entered in two windows at once are all kept, and voters are their sum', async () => {
  const { one, other, bothRead } = await twoDesks({ vote: undefined })
  const count = (key: 'for' | 'against', number: number) => (text: TextRecord) => ({
    ...text,
    vote: withCount(text.vote ?? emptyVote('crpa'), key, number),
  })
  one().change(count('for', 5), 'for')
  other().change(count('against', 2), 'against')
  await bothRead({ vote: { for: 5, against: 2, voters: 7, outcome: 'adopted' } })
})

test('undoing in one window leaves what the other wrote since', async () => {
  const { one, other, bothRead } = await twoDesks()
  one().change(said(0, 'un'), 'a')
  await expect.poll(() => recital(other(), 0)).toBe('un')
  other().change(text => ({ ...text, title: 'Écrit depuis' }), 'title')
  await bothRead({ title: 'Écrit depuis' })
  one().undo()
  for (const desk of [one, other]) await expect.poll(() => recital(desk(), 0)).not.toBe('un')
  await bothRead({ title: 'Écrit depuis' })
  one().redo()
  for (const desk of [one, other]) await expect.poll(() => recital(desk(), 0)).toBe('un')
  await bothRead({ title: 'Écrit depuis' })
})

test('a text signed in one window is not written again by what was being typed in the other', async () => {
  const { store, one, other, bothRead } = await twoDesks()
  other().change(text => ({ ...text, title: 'Trop tard' }), 'title')
  await store.put('texts', { ...theOpinion, signatures: [signature], clock: store.tick() })
  await bothRead({ title: theOpinion.title, signatures: [signature] })
  for (const desk of [one, other]) await expect.poll(() => desk().frozen).toBe(true)
})

test('two windows that sign one act at once make one signature; the other is told, and signs nothing', async () => {
  const signed: string[] = []
  const bridge = fakeBridge({
    'opinion.render': () => ({ sha256: 'a'.repeat(64), size: 1, pages: 1 }),
    'verification.verify': () => results.valid,
    'signing.sign': ({ field }) => {
      signed.push(field)
      return { sha256: 'c'.repeat(64), size: 1, signer: chair.name, verification: results.valid }
    },
  })
  const { number, date, title, text, sense, signatories, vote = emptyVote('crpa') } = theOpinion
  const record: OpinionRecord = {
    format: 'opinion/1',
    act: {
      ...{ kind: 'opinion', number, date, title, committee: 'Comité', city: 'Villeneuve' },
      ...{ language: 'fr', version: 'full' },
    },
    dossier: { number: '2026-014', title: 'Aide sociale', direction: 'CCAS', pieces: [] },
    ...{ text, sense, bound: { maxOpinion: 'favourable', rules: [], waivers: [] }, assessments: [], vote, signatories },
    ...{ annexes: [], separateOpinions: [] },
  }
  const { one, other, inOne, inOther } = await inTwoWindows(
    () => {
      const opened = useOpinionText(theOpinion.id)
      const text = opened.status === 'open' ? opened.text : theOpinion
      return { opened, signing: useSigning(text, record, text) }
    },
    { records: { texts: [theOpinion] }, bridge },
  )
  for (const desk of [inOne, inOther]) await expect.poll(() => desk().opened.status).toBe('open')
  const identity = { identity: 'key-1', certificate: aCertificate }
  const answers = await Promise.all([inOne, inOther].map(desk => desk().signing.sign(chair, identity, [])))
  expect(answers.toSorted((a, b) => (a === null ? -1 : b === null ? 1 : 0))).toEqual([null, { code: 'text_changed' }])
  expect(signed).toEqual([chair.field])
  for (const store of [one, other])
    await expect.poll(async () => (await store.read('texts', theOpinion.id))?.signatures).toHaveLength(1)
})
