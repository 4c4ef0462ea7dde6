import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDossierListSearch } from '#renderer/features/dossiers/dossier-list-search.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

test('an address is read back as it was written', () => {
  const search = { view: 'mine', sort: 'number', classes: ['haut_risque'], text: 'crèche' } as const
  expect(readDossierListSearch(structuredClone(search) as never)).toEqual(search)
})

test('whatever people write in the address, the list has something to show', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('view', 'sort', 'classes', 'text', 'other'), fc.jsonValue()), search => {
      const read = readDossierListSearch(search)
      expect(readDossierListSearch(read)).toEqual(read)
    }),
    propertySeed(),
  )
})
