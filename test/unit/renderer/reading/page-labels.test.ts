import { expect, test } from 'vitest'
import { travels } from '#renderer/features/reading/pdf/links/travels.ts'
import { pageLabels } from '#renderer/features/reading/pdf/page-labels.ts'
import type { Spot } from '#shared/domain/reading-place.ts'

test('a label typed goes to its page before a number does', () => {
  const labels = pageLabels(['i', 'ii', '1', '2', 'A-1'], 5)
  expect(labels.of(2)).toBe('ii')
  expect(labels.find('ii')).toBe(2)
  expect(labels.find(' II ')).toBe(2)
  expect(labels.find('1')).toBe(3)
  expect(labels.find('a-1')).toBe(5)
  expect(labels.find('5')).toBe(5)
  for (const nowhere of ['6', '0', 'iii', '', '1.5', '-1']) expect(labels.find(nowhere)).toBeNull()
})

test('labels that are but the numbers are none', () => {
  const labels = pageLabels(['1', '2', '3'], 3)
  expect(labels.of(2)).toBeNull()
  expect(labels.find('3')).toBe(3)
  expect(pageLabels(null, 3).find('2')).toBe(2)
})

test('one comes back from a leap, and goes again, until another leap', () => {
  let at: Spot = { page: 1, left: 0, top: 700 }
  const spot = (page: number) => ({ page, left: 0, top: page })
  const ways = travels(
    () => at,
    spot => {
      at = spot
    },
  )
  const leap = (page: number) => {
    ways.leave()
    at = spot(page)
  }
  expect(ways.back()).toBeNull()
  leap(4)
  leap(9)
  expect(ways.back()).toBe(4)
  expect(ways.back()).toBe(1)
  expect(at.top).toBe(700)
  expect(ways.back()).toBeNull()
  expect(ways.forward()).toBe(4)
  leap(7)
  expect(ways.forward()).toBeNull()
  expect(ways.back()).toBe(4)
})
