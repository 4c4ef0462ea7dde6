import { useMemo } from 'react'
import { useAllRecords, useRecords, useShown } from '#renderer/store/react/use-store.ts'
import { familiesOf, type GridFamily } from './grid-library.ts'
import { type GridUsage, gridUsage } from './grid-usage.ts'

const everything = {}

export type Library = {
  families: readonly GridFamily[]
  usage: GridUsage
  /** By dossiers one withdrew from, too: what decides whether a grid may go. */
  allUsage: GridUsage
  ready: boolean
}

/** The grids of the committee and what uses them, always up to date. */
export function useLibrary(): Library {
  const models = useRecords('models', { kind: 'grid' })
  const allDossiers = useAllRecords('dossiers', everything)
  const allAssessments = useAllRecords('assessments', everything)
  const dossiers = useShown('dossiers', allDossiers)
  const assessments = useShown('assessments', allAssessments)
  const families = useMemo(() => familiesOf(models.records), [models.records])
  const usage = useMemo(() => gridUsage(dossiers.records, assessments.records), [dossiers.records, assessments.records])
  const allUsage = useMemo(
    () => gridUsage(allDossiers.records, allAssessments.records),
    [allDossiers.records, allAssessments.records],
  )
  const read = [models, dossiers, assessments]
  return { families, usage, allUsage, ready: read.every(({ status }) => status === 'ready') }
}
