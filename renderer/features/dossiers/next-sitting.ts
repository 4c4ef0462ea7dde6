import type { SittingRecord } from '#shared/domain/sitting.ts'

/** The first sitting from `today` on that has dossiers on its agenda, and which ones. */
export function nextSitting(
  sittings: readonly SittingRecord[],
  today: string,
): { date: string; dossierIds: string[] } | null {
  const coming = sittings
    .filter(({ date, agenda }) => date >= today && agenda.some(({ dossierId }) => dossierId))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const first = coming[0]
  if (!first) return null
  return { date: first.date, dossierIds: first.agenda.flatMap(({ dossierId }) => (dossierId ? [dossierId] : [])) }
}
