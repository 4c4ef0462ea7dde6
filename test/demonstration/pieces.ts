import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { examine } from '#electron/intake/examine.ts'
import { inspectionOf } from '#electron/intake/finding.ts'
import { type PieceRecord, type PieceType, pieceRecord } from '#shared/domain/piece.ts'
import { mainDossier, secondDossier } from './dossiers.ts'
import { stamp } from './stamp.ts'

type Sheet = { id: string; dossierId: string; fileName: string; type: PieceType; title: string; addedAt: string }

export const sheets: Sheet[] = [
  {
    id: 'piece-expose',
    dossierId: mainDossier,
    fileName: 'aa202302-problem-statement-risk-profiling.pdf',
    type: 'expression_besoin',
    title: 'Exposé du problème : profilage de risque pour le réexamen de l’aide sociale (Algorithm Audit, 2023)',
    addedAt: '2026-09-14T08:30:00.000Z',
  },
  {
    id: 'piece-avis',
    dossierId: mainDossier,
    fileName: 'aa202302-advice-risk-profiling.pdf',
    type: 'autre',
    title: 'Avis d’une commission indépendante sur ce profilage (Algorithm Audit, 2023)',
    addedAt: '2026-09-14T08:31:00.000Z',
  },
  {
    id: 'piece-obligations',
    dossierId: mainDossier,
    fileName: 'etalab-algorithmes-publics-et-responsabilites.pdf',
    type: 'note_juridique',
    title: 'Les algorithmes publics et leurs responsabilités (Etalab, 2019)',
    addedAt: '2026-09-14T08:32:00.000Z',
  },
  {
    id: 'piece-redevabilite',
    dossierId: mainDossier,
    fileName: 'etalab-working-paper-psa-accountability-2019.pdf',
    type: 'autre',
    title: 'Rendre compte des algorithmes publics (Etalab, 2019, en anglais)',
    addedAt: '2026-09-14T08:33:00.000Z',
  },
  {
    id: 'piece-registre-rotterdam',
    dossierId: mainDossier,
    fileName: 'fiche-nl-36585638-rotterdam-heronderzoeken.json',
    type: 'tableau_comparatif',
    title: 'Fiche du registre néerlandais des algorithmes : réexamens à Rotterdam',
    addedAt: '2026-10-02T13:00:00.000Z',
  },
  {
    id: 'piece-note-conformite',
    dossierId: secondDossier,
    fileName: 'note-conformite-MEL.docx',
    type: 'note_juridique',
    title: 'Note de conformité d’un assistant virtuel communal (Mézières-lez-Cléry, 2026)',
    addedAt: '2026-11-19T09:00:00.000Z',
  },
  {
    id: 'piece-guide',
    dossierId: secondDossier,
    fileName: 'guide-administrateur-MAT.odt',
    type: 'autre',
    title: 'Guide d’administration de l’application « Mézières Avec Toi »',
    addedAt: '2026-11-19T09:01:00.000Z',
  },
  {
    id: 'piece-registre-gem',
    dossierId: secondDossier,
    fileName: 'fiche-nl-26381291-assistant-gem.json',
    type: 'tableau_comparatif',
    title: 'Fiche du registre néerlandais des algorithmes : assistant « Gem »',
    addedAt: '2026-11-19T09:02:00.000Z',
  },
]

/** The pieces with the size, hash and inspection of their files in `folder`. */
export async function pieces(folder: string): Promise<PieceRecord[]> {
  const records: PieceRecord[] = []
  for (const sheet of sheets) {
    const bytes = new Uint8Array(readFileSync(join(folder, sheet.fileName)))
    const size = bytes.byteLength
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const inspection = inspectionOf(sheet.fileName, sha256, await examine(sheet.fileName, bytes))
    records.push(
      pieceRecord.parse({
        ...stamp(sheet.id, 'secretariat', sheet.addedAt),
        ...sheet,
        size,
        sha256,
        communicability: 'public',
        inspection,
      }),
    )
  }
  return records
}
