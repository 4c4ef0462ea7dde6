import { expect, test } from 'vitest'
import { useAssessment } from '#renderer/features/assessment/use-assessment.ts'
import { changesAtRest, writeWaitingChanges } from '#renderer/ui/autosave/waiting-changes.ts'
import type { Answer } from '#shared/domain/assessment.ts'
import { isAnswered } from '#shared/domain/assessment.ts'
import { isolateStores } from '#test/component/store/open-stores.ts'
import { inTwoWindows } from '#test/component/two-windows.tsx'
import { dossierId } from './desk.tsx'

isolateStores()

const grid = 'petite@1.0.0'
const task = { kind: 'individual' } as const
const value = (value: number): Partial<Answer> => ({ value })

async function twoDesks() {
  const windows = await inTwoWindows(() => useAssessment(dossierId, grid, task))
  const both = [windows.inOne, windows.inOther] as const
  for (const desk of both) await expect.poll(() => desk()).not.toBeNull()
  const ready = (desk: () => ReturnType<typeof useAssessment>) => {
    const assessment = desk()
    if (!assessment) throw new Error('still being read')
    return assessment
  }
  const [one, other] = [() => ready(windows.inOne), () => ready(windows.inOther)]
  const records = async () => (await windows.other.find('assessments', { dossierId })).filter(isAnswered)
  const bothSay = async (answers: object) => {
    for (const desk of [one, other]) await expect.poll(() => desk().answers).toMatchObject(answers)
  }
  return { ...windows, one, other, records, bothSay }
}

test('the first answers, given in two windows at once, are one assessment', async () => {
  const { one, other, records, bothSay } = await twoDesks()
  one().change('a', value(3))
  other().change('b', value(4))
  await bothSay({ a: { value: 3 }, b: { value: 4 } })
  expect(await records()).toHaveLength(1)
})

test('answers and reasons written in two windows at once are all kept, and undoing takes back one’s own', async () => {
  const { one, other, bothSay } = await twoDesks()
  one().change('a', value(0))
  await bothSay({ a: { value: 0 } })
  for (let turn = 1; turn < 4; turn += 1) {
    one().change('a', value(turn))
    one().change('b', { reason: `un ${turn}` }, 'typing')
    other().change('a', { reason: `autre ${turn}` }, 'typing')
    other().change('c', value(turn))
    await bothSay({
      a: { value: turn, reason: `autre ${turn}` },
      b: { reason: `un ${turn}` },
      c: { value: turn },
    })
  }
  other().undo()
  await bothSay({ a: { value: 3, reason: 'autre 3' }, b: { reason: 'un 3' }, c: { value: 2 } })
})

test('what one window seals is not written again by the other', async () => {
  const { one, other, records, bothSay } = await twoDesks()
  one().change('a', value(3))
  await bothSay({ a: { value: 3 } })
  // Typed in the other window, and not handed over yet.
  other().change('a', value(4))
  const sealed = await one().sealIt()
  expect(sealed).toMatchObject({ ok: true })
  for (const desk of [one, other]) await expect.poll(() => desk().seal).toBeDefined()
  writeWaitingChanges()
  await expect.poll(changesAtRest).toBe(true)
  const kept = await records()
  expect(kept).toHaveLength(1)
  expect(kept[0]).toMatchObject({ answers: { a: { value: 3 } }, seal: {} })
  await bothSay({ a: { value: 3 } })
})

test('an assessment sealed in both windows at once has one seal, and what is begun again in both is one draft', async () => {
  const { one, other, records, bothSay } = await twoDesks()
  one().change('a', value(3))
  await bothSay({ a: { value: 3 } })
  const [first, second] = await Promise.all([one().sealIt(), other().sealIt()])
  expect(first).toMatchObject({ ok: true })
  expect(second).toMatchObject({ ok: true })
  expect(await records()).toHaveLength(1)
  for (const desk of [one, other]) await expect.poll(() => desk().frozen).toBe(true)
  await Promise.all([one().resume(), other().resume()])
  for (const desk of [one, other]) await expect.poll(() => desk().frozen).toBe(false)
  expect(await records()).toHaveLength(2)
})

test('a version given up in one window while the other seals it is not given empty', async () => {
  const { one, other, records, bothSay } = await twoDesks()
  one().change('a', value(3))
  await bothSay({ a: { value: 3 } })
  await one().sealIt()
  await one().resume()
  for (const desk of [one, other]) await expect.poll(() => desk().frozen).toBe(false)
  const [, sealed] = await Promise.all([other().giveUp(), one().sealIt()])
  expect(sealed).toMatchObject({ ok: true, value: { answers: { a: { value: 3 } } } })
  expect(await records()).toMatchObject([{ answers: { a: { value: 3 } }, seal: {} }])
})
