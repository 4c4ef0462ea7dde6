import { useMemo } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { useNotes } from '#renderer/ui/annotations/use-notes.ts'
import { civilDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { useVoices } from '#renderer/ui/round/use-voices.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { type GridFile, gridFile } from '#shared/domain/grid/grid-schema.ts'
import type { ReportSources } from '#shared/domain/report/compose-report.ts'

export type ExportSources = {
  /** Grids the dossier is assessed with, as the committee holds them. */
  grids: GridFile[]
  /** What an export of one of them is made from. */
  of(grid: GridFile): ReportSources
}

/** What the dossier holds, read live; `null` while it is read. */
export function useExportSources(dossier: DossierRecord): ExportSources | null {
  const language = useLanguage()
  const { committee, identity } = useProfile().profile
  const dossierId = dossier.id
  const assessments = useVoices({ dossierId })
  const pieces = useRecords('pieces', { dossierId })
  const annotations = useNotes({ dossierId })
  const events = useRecords('events', {})
  const members = useRecords('members', {})
  const models = useRecords('models', { kind: 'grid' })
  const read = [assessments, pieces, annotations, events, members, models].every(({ status }) => status === 'ready')
  return useMemo(() => {
    if (!read) return null
    const used = new Set([...dossier.grids, ...assessments.records.map(({ grid }) => grid)])
    return {
      grids: models.records.flatMap(({ reference, content }) => {
        const grid = used.has(reference) ? gridFile.safeParse(content) : null
        return grid?.success ? [grid.data] : []
      }),
      of: grid => ({
        dossier,
        grid,
        assessments: assessments.records,
        pieces: pieces.records,
        annotations: annotations.records,
        events: events.records,
        members: members.records,
        viewer: identity.memberId,
        committee,
        language,
        date: civilDay(new Date()),
      }),
    }
  }, [
    read,
    dossier,
    assessments.records,
    pieces.records,
    annotations.records,
    events.records,
    members.records,
    models.records,
    committee,
    identity.memberId,
    language,
  ])
}
