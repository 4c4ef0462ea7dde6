import type { dossiersFr } from './texts.fr.ts'

export const dossiersEn: typeof dossiersFr = {
  title: 'dossiers',
}
