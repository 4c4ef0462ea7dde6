import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { familiesOf, type GridFamily } from './grid-library.ts'
import { type GridUsage, gridUsage } from './grid-usage.ts'

const everything = {}

export type Library = { families: readonly GridFamily[]; usage: GridUsage; ready: boolean }

/** The grids of the committee and what uses them, always up to date. */
export function useLibrary(): Library {
  const models = useRecords('models', { kind: 'grid' })
  const dossiers = useRecords('dossiers', everything)
  const assessments = useRecords('assessments', everything)
  const families = useMemo(() => familiesOf(models.records), [models.records])
  const usage = useMemo(() => gridUsage(dossiers.records, assessments.records), [dossiers.records, assessments.records])
  return { families, usage, ready: [models, dossiers, assessments].every(({ status }) => status === 'ready') }
}
