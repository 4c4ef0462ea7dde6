import { expect, test } from 'vitest'
import { useRetained } from '#renderer/features/consolidation/use-retained.ts'
import type { Round } from '#renderer/features/consolidation/use-round.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { isolateStores } from '#test/component/store/open-stores.ts'
import { inTwoWindows } from '#test/component/two-windows.tsx'
import { chair, isRetained } from './demonstration-round.tsx'

isolateStores()

const dossierId = 'd-1'
const round = { dossier: { id: dossierId }, model: { reference: 'petite@1.0.0' }, retained: null } as Round

test('values retained in two windows at once are one record, with every line of its history', async () => {
  const profile = { ...aProfile, identity: { ...chair, kind: 'member' as const } }
  const { one, other, inOne, inOther } = await inTwoWindows(() => useRetained(round), { profile })
  const answer = (value: number) => ({ value, evidence: [] })
  for (let turn = 0; turn < 5; turn += 1) {
    const done = await Promise.all([
      inOne().retain(`a${turn}`, answer(turn), false),
      inOther().retain(`b${turn}`, answer(turn), false),
    ])
    expect(done).toMatchObject([{ ok: true }, { ok: true }])
  }
  for (const store of [one, other]) {
    const kept = async () => (await store.find('assessments', { dossierId })).filter(isRetained)
    await expect.poll(async () => (await kept())[0]?.history).toHaveLength(10)
    expect(await kept()).toHaveLength(1)
    expect(Object.keys((await kept())[0]?.answers ?? {})).toHaveLength(10)
  }
})
