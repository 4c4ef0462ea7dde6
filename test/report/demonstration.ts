import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ReportSources } from '#shared/domain/report/compose-report.ts'
import { resources } from '#test/shipped-resources.ts'

const read = (name: string) => JSON.parse(readFileSync(resolve(resources, name), 'utf8'))

export const shippedGridFile = (name: string) => read(`grids/${name}.json`)

/** What the demonstration committee holds of the dossier it assessed with the grid of Nantes, as one of its members sees it. */
export function demonstration(changes: Partial<ReportSources> = {}): ReportSources {
  const ofDossier = ({ dossierId }: { dossierId?: string }) => dossierId === 'dossier-2026-014'
  return {
    dossier: read('demo/dossiers.json').find(({ id }: { id: string }) => id === 'dossier-2026-014'),
    grid: shippedGridFile('boussole-nantes.v1.0.0'),
    assessments: read('demo/assessments.json').filter(ofDossier),
    events: read('demo/events.json'),
    pieces: read('demo/pieces.json').filter(ofDossier),
    annotations: read('demo/annotations.json').filter(ofDossier),
    members: read('demo/members.json'),
    viewer: 'claire-morvan',
    committee: read('demo/committee.json'),
    language: 'fr',
    date: '2026-11-26',
    ...changes,
  }
}
