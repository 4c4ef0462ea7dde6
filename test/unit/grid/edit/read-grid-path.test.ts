import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readGridPath } from '#shared/domain/grid/edit/read-grid-path.ts'
import { placeFault } from '#shared/domain/grid/grid-fault.ts'
import { propertySeed } from '../../property-seed.ts'

it('the path of a fault is read as it was written', () => {
  const step = fc.oneof(fc.nat(400), fc.string({ unit: 'binary' }), fc.constantFrom('sections', 'a-b', '0', '"', '\\'))
  fc.assert(
    fc.property(fc.array(step), path => {
      const { path: written } = placeFault({}, { code: 'grid_schema', path, sentence: '' })
      expect(readGridPath(written)).toEqual(path)
    }),
    propertySeed(300),
  )
})
