import { expect, test } from 'vitest'
import { pieceImport } from '#renderer/features/dossiers/pieces/add-pieces.ts'
import type { ObservedStore } from '#renderer/store/store-contract.ts'
import { isolateStores } from '#test/component/store/open-stores.ts'
import { twoStores } from '#test/component/two-windows.tsx'
import { takenIn } from './taken-in.ts'

isolateStores()

const into = { dossierId: 'd-1', memberId: 'm-chair' }
const digits = ['1', '2', '3', '4', '5']
const step = (digit: string) => ({ files: [takenIn(`${digit}.pdf`, digit)], refused: [], failed: [] })

test('files that come in by two windows at once, step by step, are one piece each, and the second is told', async () => {
  const [one, other] = await twoStores()
  const bringAll = async (store: ObservedStore, order: string[]) => {
    const incoming = pieceImport(store, into)
    const outcomes = []
    for (const digit of order) outcomes.push(...(await incoming.add(step(digit))))
    return outcomes.map(({ kind }) => kind)
  }
  const kinds = (await Promise.all([bringAll(one, digits), bringAll(other, digits.toReversed())])).flat()
  for (const store of [one, other]) {
    const pieces = await store.find('pieces', { dossierId: into.dossierId })
    expect(pieces.map(({ fileName }) => fileName).sort()).toEqual(digits.map(digit => `${digit}.pdf`))
  }
  expect(kinds.filter(kind => kind === 'added')).toHaveLength(digits.length)
  expect(kinds.filter(kind => kind === 'same')).toHaveLength(digits.length)
})
