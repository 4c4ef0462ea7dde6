import { expect, test } from 'vitest'
import { type FileEntry, outlineLimits, readOutline, unfolded } from '#renderer/features/reading/pdf/panel/outline.ts'
import { treeStep } from '#renderer/features/reading/pdf/panel/tree-step.ts'

const entry = (title: string, items: FileEntry[] = []): FileEntry => ({ title, dest: null, items })
const outline = [entry('a', [entry('a1', [entry('a1x')]), entry('a2')]), entry('b')]

test('an outline is read in the order of the file, each entry before those below it', () => {
  const { entries, cut } = readOutline(outline)
  expect(entries.map(({ id, title, level }) => `${id} ${title} ${level}`)).toEqual([
    '1 a 1',
    '1.1 a1 2',
    '1.1.1 a1x 3',
    '1.2 a2 2',
    '2 b 1',
  ])
  expect(entries[3]).toMatchObject({ rank: 2, siblings: 2, parent: '1', below: 0 })
  expect(cut).toBe(false)
})

test('an entry shows when all above it are unfolded', () => {
  const { entries } = readOutline(outline)
  const titles = (...open: string[]) => unfolded(entries, new Set(open)).map(({ title }) => title)
  expect(titles()).toEqual(['a', 'b'])
  expect(titles('1')).toEqual(['a', 'a1', 'a2', 'b'])
  expect(titles('1.1')).toEqual(['a', 'b'])
  expect(titles('1', '1.1')).toEqual(['a', 'a1', 'a1x', 'a2', 'b'])
})

test('a hostile outline is cut, and says so: a loop, too deep, too long', () => {
  const loop = entry('loop')
  loop.items.push(loop)
  const looped = readOutline([loop])
  expect(looped.cut).toBe(true)
  expect(looped.entries).toHaveLength(outlineLimits.depth)
  expect(looped.entries.at(-1)?.below).toBe(0)
  let deep = entry('end')
  for (let level = 0; level < 100_000; level += 1) deep = entry('deep', [deep])
  expect(readOutline([deep])).toMatchObject({ cut: true })
  const long = readOutline(Array.from({ length: outlineLimits.entries + 1 }, () => entry('x'.repeat(1000))))
  expect(long.entries).toHaveLength(outlineLimits.entries)
  expect(long.cut).toBe(true)
  expect(long.entries[0]?.title).toHaveLength(outlineLimits.title)
})

test('the keys of a tree unfold, then go in; fold, then go out', () => {
  const { entries } = readOutline(outline)
  const open = new Set(['1'])
  const shown = unfolded(entries, open)
  expect(treeStep('ArrowRight', shown, 0, new Set())).toEqual({ unfold: ['1'] })
  expect(treeStep('ArrowRight', shown, 0, open)).toEqual({ to: 1 })
  expect(treeStep('ArrowLeft', shown, 0, open)).toEqual({ fold: '1' })
  expect(treeStep('ArrowLeft', shown, 2, open)).toEqual({ to: 0 })
  expect(treeStep('ArrowLeft', shown, 3, open)).toBeNull()
  expect(treeStep('*', shown, 3, open)).toEqual({ unfold: ['1', '2'] })
  expect(treeStep('x', shown, 0, open)).toBeNull()
})
