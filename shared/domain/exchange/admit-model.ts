import { canonicalJson } from '../canonical-hash.ts'
import { loadGrid } from '../grid/load-grid.ts'
import type { ModelRecord } from '../model.ts'
import type { AdmissionDesk, Ruling } from './admission-terms.ts'

/** Grids. One version has one content, whatever the identifier of its record on each profile (invariant 9). */
export function admitModel(model: ModelRecord, desk: AdmissionDesk): Ruling {
  if (!desk.entitled) return 'not_entitled'
  if (model.kind !== 'grid') return 'not_expected'
  const loaded = loadGrid(model.content)
  if (!loaded.ok || model.reference !== `${model.content.id}@${model.content.version}`) return 'not_valid'
  const twin = desk.all('models').find(({ id, kind, reference }) => {
    return id !== model.id && kind === 'grid' && reference === model.reference
  })
  if (!twin) return null
  return canonicalJson(twin.content) === canonicalJson(model.content) ? 'known' : 'grid_differs'
}
