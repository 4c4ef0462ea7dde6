import { expect, test } from 'vitest'
import { useGridDraft } from '#renderer/features/grid-editor/use-grid-draft.ts'
import { publishGrid } from '#renderer/features/grids/model-acts.ts'
import { useMappingChange } from '#renderer/features/grids/use-mapping-change.ts'
import { isSource } from '#shared/domain/grid/edit/grid-source.ts'
import { withValue } from '#shared/domain/grid/edit/value-at.ts'
import { gridModel } from '#test/component/assessment/desk.tsx'
import { aProfile } from '#test/component/fake-vault.ts'
import { isolateStores } from '#test/component/store/open-stores.ts'
import { inTwoWindows } from '#test/component/two-windows.tsx'
import { smallGrid } from './desk.ts'

isolateStores()

const content = smallGrid({ replaces: [{ version: '0.9.0', mapping: {} }] })
const model = gridModel('petite@1.0.0', content)
const question = (rank: number) => ['sections', 0, 'questions', rank] as const

async function twoDesks() {
  const windows = await inTwoWindows(
    () => ({ opened: useGridDraft(model.id), map: useMappingChange(model.id, '0.9.0') }),
    { records: { models: [model] }, profile: aProfile },
  )
  const open = (desk: typeof windows.inOne) => () => {
    const { opened, map } = desk()
    if (opened.status !== 'open') throw new Error(opened.status)
    const edit = (path: Parameters<typeof withValue>[1], value: unknown, typing?: string) =>
      opened.draft.edit(known => ({ ...known, content: withValue(known.content, path, value) }), typing)
    return { content: opened.draft.read().present.content, edit, map }
  }
  const [one, other] = [open(windows.inOne), open(windows.inOther)]
  for (const desk of [one, other]) await expect.poll(() => isSource(desk().content)).toBe(true)
  return { windows, one, other, both: [one, other] }
}

test('questions, and fields of one question, edited in two windows at once are all kept', async () => {
  const { one, other, both } = await twoDesks()
  for (let turn = 0; turn < 4; turn += 1) {
    one().edit([...question(0), 'label'], `Question un ${turn}`, 'a')
    one().edit(['title'], `Titre ${turn}`, 'title')
    other().edit([...question(0), 'help'], `Aide ${turn}`, 'b')
    other().edit([...question(1), 'label'], `Question deux ${turn}`, 'c')
    for (const desk of both)
      await expect
        .poll(() => desk().content)
        .toMatchObject({
          title: `Titre ${turn}`,
          sections: [
            { questions: [{ label: `Question un ${turn}`, help: `Aide ${turn}` }, { label: `Question deux ${turn}` }] },
            {},
          ],
        })
  }
})

test('what continues different questions, said in two windows at once, is all kept', async () => {
  const { one, other, both } = await twoDesks()
  for (let turn = 0; turn < 4; turn += 1) {
    await Promise.all([one().map({ [`a${turn}`]: 'utilite' }), other().map({ [`b${turn}`]: 'recours' })])
    for (const desk of both)
      await expect
        .poll(() => desk().content.replaces)
        .toMatchObject([{ mapping: { [`a${turn}`]: 'utilite', [`b${turn}`]: 'recours' } }])
  }
})

test('a grid is published once, as it was read, and a late edit of the other window does not change it', async () => {
  const { windows, one, other, both } = await twoDesks()
  const events = async () => (await windows.one.find('events', {})).filter(({ act }) => act === 'model_published')
  other().edit(['title'], 'Écrit ailleurs', 'title')
  await expect.poll(() => one().content.title).toBe('Écrit ailleurs')
  const adoption = { act: 'Délibération 1', date: '2026-11-20' }
  expect(await publishGrid(windows.one, model, adoption)).toBe(false)
  const read = await windows.one.read('models', model.id)
  if (!read) throw new Error('no grid')
  other().edit(['title'], 'Trop tard', 'title')
  expect(await Promise.all([1, 2].map(() => publishGrid(windows.one, read, adoption)))).toEqual([true, false])
  for (const desk of both)
    await expect.poll(() => desk().content).toMatchObject({ status: 'published', title: 'Écrit ailleurs' })
  expect(await events()).toHaveLength(1)
})

test('a draft deleted in one window while it is edited in the other is there again, as it was edited', async () => {
  const { windows, other } = await twoDesks()
  other().edit(['title'], 'Écrit ailleurs', 'title')
  await windows.one.remove('models', model.id)
  for (const store of [windows.one, windows.other])
    await expect.poll(async () => (await store.read('models', model.id))?.content.title).toBe('Écrit ailleurs')
})
