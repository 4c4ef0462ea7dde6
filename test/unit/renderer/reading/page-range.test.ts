import { expect, test } from 'vitest'
import { pageRange } from '#renderer/features/reading/pdf/print/page-range.ts'

test.each([
  ['1-4, 9', [1, 2, 3, 4, 9]],
  ['9; 1 – 2', [1, 2, 9]],
  ['11-', [11, 12]],
  ['-2', [1, 2]],
  ['3,3,2-3', [2, 3]],
])('« %s » names pages', (typed, pages) => expect(pageRange(typed, 12)).toEqual(pages))

test.each(['', ',', '0', '13', '4-2', '1-13', 'a', '1,', '-', '1.5'])('« %s » names none', typed =>
  expect(pageRange(typed, 12)).toBeNull(),
)
