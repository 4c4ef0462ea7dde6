import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { displayGrid } from '#renderer/ui/grid/display-grid.ts'
import { type AiActClass, aiActClasses, aiActClassOf } from '#renderer/ui/procedure/ai-act-classes.ts'
import { useVoices } from '#renderer/ui/round/use-voices.ts'
import { type CommitteeStatistics, committeeStatistics } from '#shared/domain/comparison/committee-statistics.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'

const everything = {}
const classes: readonly AiActClass[] = [...aiActClasses, 'unconfirmed']

export type DossiersById = ReadonlyMap<string, DossierRecord>

/** The statistics of the committee and the dossiers they count; `ready` once all is read. */
export function useCommitteeStatistics(): {
  ready: boolean
  statistics: CommitteeStatistics<AiActClass>
  dossiers: DossiersById
} {
  const { records: dossiers, status } = useRecords('dossiers', everything)
  const { records: assessments, status: ofAssessments } = useVoices(everything)
  const { records: events, status: ofEvents } = useRecords('events', everything)
  const { records: pieces, status: ofPieces } = useRecords('pieces', everything)
  const { records: texts, status: ofTexts } = useRecords('texts', { kind: 'opinion' })
  const { records: models, status: ofModels } = useRecords('models', { kind: 'grid' })
  const ready = [status, ofAssessments, ofEvents, ofPieces, ofTexts, ofModels].every(one => one === 'ready')
  const grids = useMemo(
    () =>
      models.flatMap(({ content }) => {
        const loaded = displayGrid(content)
        return loaded.ok ? [loaded.value] : []
      }),
    [models],
  )
  const statistics = useMemo(
    () =>
      committeeStatistics<AiActClass>({
        dossiers,
        assessments,
        events,
        pieces,
        texts,
        grids,
        classes,
        classOf: ({ aiActClass }) => aiActClassOf(aiActClass),
      }),
    [dossiers, assessments, events, pieces, texts, grids],
  )
  const byId = useMemo(() => new Map(dossiers.map(dossier => [dossier.id, dossier])), [dossiers])
  return { ready, statistics, dossiers: byId }
}
