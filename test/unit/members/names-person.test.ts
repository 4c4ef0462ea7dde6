import { describe, expect, it } from 'vitest'
import { namesPerson } from '#shared/domain/names-person.ts'

describe('the holder of a certificate', () => {
  it.each([
    ['C=FR, O=Ville, CN=Hélène Œuvrard (présidente)', 'Hélène Œuvrard'],
    ['CN=OEUVRARD Helene', 'Hélène Œuvrard'],
    ['CN=Jean-Noël D’Abbadie', "D'ABBADIE Jean Noël"],
  ])('%s may be %s', (holder, person) => expect(namesPerson(holder, person)).toBe(true))

  it.each([
    ['CN=Hélène Œuvrard', 'Claire Morvan'],
    ['CN=Claire Morvand', 'Claire Morvan'],
    ['CN=Claire', 'Claire Morvan'],
  ])('%s is not %s', (holder, person) => expect(namesPerson(holder, person)).toBe(false))
})
