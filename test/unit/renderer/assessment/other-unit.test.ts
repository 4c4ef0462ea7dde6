import { expect, test } from 'vitest'
import { isOtherUnit, unitLetters } from '#renderer/features/assessment/other-unit.ts'

test.each([
  ['kWh', 'kWh'],
  ['kWh', 'k'],
  ['kWh', 'kwh'],
  ['€ par an', '€'],
  ['€ par an', '€paran'],
  ['kWh', ''],
])('in %s, typing « %s » is on the way to the unit', (unit, typed) => {
  expect(isOtherUnit(typed, unit)).toBe(false)
})

test.each([
  ['kWh', 'M'],
  ['kWh', 'kWhm'],
  ['€ par an', '$'],
  ['agents', '%'],
])('in %s, typing « %s » is another unit', (unit, typed) => {
  expect(isOtherUnit(typed, unit)).toBe(true)
})

test.each(['1 400,5', '−3', '12.5', '1\u202f000'])('a number alone has no unit: %s', typed => {
  expect(unitLetters(typed)).toBe('')
})
