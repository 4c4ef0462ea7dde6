import { expect, test } from 'vitest'
import { initials } from '#renderer/ui/members/initials.ts'

test.each([
  ['Hugo Lemercier', 'HL'],
  ['Paul-Henri Vasseur', 'PV'],
  ['Jeanne Le Goff', 'JG'],
  ['élodie', 'É'],
  ['  ', ''],
])('« %s » gives « %s »', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
