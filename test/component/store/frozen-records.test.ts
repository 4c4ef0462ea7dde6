import { expect, test } from 'vitest'
import { aPublishedGrid, aSealedAssessment, aSignedText } from '../a-frozen-record.ts'
import { fakeVault } from '../fake-vault.ts'
import { isolateStores, openOver } from './open-stores.ts'

isolateStores()

const { seal, ...unsealed } = aSealedAssessment()
const draft = { ...unsealed, answers: {} }

test('a sealed assessment is neither changed nor removed: store and log keep it as it was sealed', async () => {
  const vault = fakeVault()
  const { store } = await openOver(vault.bridge)
  await store.put('assessments', draft)
  await store.put('assessments', aSealedAssessment())
  const logged = vault.log.length
  await expect(store.put('assessments', draft)).rejects.toThrow('assessment_sealed')
  await expect(store.remove('assessments', 'as-1')).rejects.toThrow('assessment_sealed')
  expect(await store.read('assessments', 'as-1')).toEqual(aSealedAssessment())
  expect(vault.log).toHaveLength(logged)
  expect(store.saving.read()).toMatchObject({ pending: 0, failed: false })
})

test('a sealed assessment is still frozen at the next opening, and another may supersede it', async () => {
  const vault = fakeVault()
  await (await openOver(vault.bridge)).store.put('assessments', aSealedAssessment())
  const { store } = await openOver(vault.bridge)
  await expect(store.put('assessments', draft)).rejects.toThrow('assessment_sealed')
  await store.put('assessments', { ...draft, id: 'as-2', supersedes: 'as-1' })
  expect((await store.find('assessments', {})).map(({ id }) => id)).toEqual(['as-1', 'as-2'])
})

test('a draft that comes right behind the sealing, without waiting for it, does not undo it', async () => {
  const { store } = await openOver(fakeVault().bridge)
  await store.put('assessments', draft)
  const first = store.put('assessments', { ...draft, answers: { q1: { value: 1, evidence: [] } } })
  const sealed = store.put('assessments', aSealedAssessment())
  const late = store.put('assessments', draft)
  await expect(late).rejects.toThrow('assessment_sealed')
  await Promise.all([first, sealed])
  expect(await store.read('assessments', 'as-1')).toEqual(aSealedAssessment())
})

test('of a group, what touches no frozen record is written, and the group is said to be refused', async () => {
  const { store } = await openOver(fakeVault().bridge)
  await store.put('assessments', aSealedAssessment())
  const group = [{ ...draft, answers: {} }, aSealedAssessment({ id: 'as-3' })]
  await expect(store.putAll('assessments', group)).rejects.toThrow('assessment_sealed')
  expect(await store.read('assessments', 'as-1')).toEqual(aSealedAssessment())
  expect(await store.read('assessments', 'as-3')).toEqual(aSealedAssessment({ id: 'as-3' }))
})

test('a signed text takes the second signature and nothing else', async () => {
  const { store } = await openOver(fakeVault().bridge)
  const signed = aSignedText()
  const second = { field: 'secretary', signer: 'Agathe Rémond', sha256: 'c'.repeat(64), at: signed.updatedAt }
  await store.put('texts', signed)
  await expect(store.put('texts', { ...signed, title: 'Un autre titre' })).rejects.toThrow('text_signed')
  const twice = { ...signed, signatures: [...signed.signatures, second], clock: store.tick() }
  await store.put('texts', twice)
  await expect(store.put('texts', signed)).rejects.toThrow('text_signed')
  expect(await store.read('texts', 't-1')).toEqual(twice)
})

test('a published grid keeps its content', async () => {
  const { store } = await openOver(fakeVault().bridge)
  const grid = aPublishedGrid()
  await store.put('models', grid)
  const changed = { ...grid, content: { ...grid.content, title: 'Autre chose' } }
  await expect(store.put('models', changed)).rejects.toThrow('model_published')
  expect(await store.read('models', 'mo-1')).toEqual(grid)
})
