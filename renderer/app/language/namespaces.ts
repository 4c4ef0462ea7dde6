import { assessmentEn } from '#renderer/features/assessment/texts.en.ts'
import { assessmentFr } from '#renderer/features/assessment/texts.fr.ts'
import { comparisonEn } from '#renderer/features/comparison/texts.en.ts'
import { comparisonFr } from '#renderer/features/comparison/texts.fr.ts'
import { consolidationEn } from '#renderer/features/consolidation/texts.en.ts'
import { consolidationFr } from '#renderer/features/consolidation/texts.fr.ts'
import { piecesEn } from '#renderer/features/dossiers/pieces/texts.en.ts'
import { piecesFr } from '#renderer/features/dossiers/pieces/texts.fr.ts'
import { sheetEn } from '#renderer/features/dossiers/sheet/texts.en.ts'
import { sheetFr } from '#renderer/features/dossiers/sheet/texts.fr.ts'
import { dossiersEn } from '#renderer/features/dossiers/texts.en.ts'
import { dossiersFr } from '#renderer/features/dossiers/texts.fr.ts'
import { exchangeEn } from '#renderer/features/exchange/texts.en.ts'
import { exchangeFr } from '#renderer/features/exchange/texts.fr.ts'
import { exportsEn } from '#renderer/features/exports/texts.en.ts'
import { exportsFr } from '#renderer/features/exports/texts.fr.ts'
import { gridEditorEn } from '#renderer/features/grid-editor/texts.en.ts'
import { gridEditorFr } from '#renderer/features/grid-editor/texts.fr.ts'
import { gridsEn } from '#renderer/features/grids/texts.en.ts'
import { gridsFr } from '#renderer/features/grids/texts.fr.ts'
import { opinionEn } from '#renderer/features/opinion/texts.en.ts'
import { opinionFr } from '#renderer/features/opinion/texts.fr.ts'
import { profilesEn } from '#renderer/features/profiles/texts.en.ts'
import { profilesFr } from '#renderer/features/profiles/texts.fr.ts'
import { documentEn } from '#renderer/features/reading/document/texts.en.ts'
import { documentFr } from '#renderer/features/reading/document/texts.fr.ts'
import { lettersEn } from '#renderer/features/reading/letters/texts.en.ts'
import { lettersFr } from '#renderer/features/reading/letters/texts.fr.ts'
import { notesEn } from '#renderer/features/reading/notes/texts.en.ts'
import { notesFr } from '#renderer/features/reading/notes/texts.fr.ts'
import { transferEn } from '#renderer/features/reading/notes/transfer/texts.en.ts'
import { transferFr } from '#renderer/features/reading/notes/transfer/texts.fr.ts'
import { viewerEn } from '#renderer/features/reading/pdf/texts.en.ts'
import { viewerFr } from '#renderer/features/reading/pdf/texts.fr.ts'
import { readingEn } from '#renderer/features/reading/texts.en.ts'
import { readingFr } from '#renderer/features/reading/texts.fr.ts'
import { searchEn } from '#renderer/features/search/texts.en.ts'
import { searchFr } from '#renderer/features/search/texts.fr.ts'
import { settingsEn } from '#renderer/features/settings/texts.en.ts'
import { settingsFr } from '#renderer/features/settings/texts.fr.ts'
import { chartsEn } from '#renderer/ui/charts/texts.en.ts'
import { chartsFr } from '#renderer/ui/charts/texts.fr.ts'
import { classificationEn } from '#renderer/ui/classification/texts.en.ts'
import { classificationFr } from '#renderer/ui/classification/texts.fr.ts'
import { failuresEn } from '#renderer/ui/failures/texts.en.ts'
import { failuresFr } from '#renderer/ui/failures/texts.fr.ts'
import { gridFaultsEn } from '#renderer/ui/grid-faults/texts.en.ts'
import { gridFaultsFr } from '#renderer/ui/grid-faults/texts.fr.ts'
import { knockoutsEn } from '#renderer/ui/knockouts/texts.en.ts'
import { knockoutsFr } from '#renderer/ui/knockouts/texts.fr.ts'
import { termsEn } from '#renderer/ui/terms/texts.en.ts'
import { termsFr } from '#renderer/ui/terms/texts.fr.ts'
import { uiEn } from '#renderer/ui/texts.en.ts'
import { uiFr } from '#renderer/ui/texts.fr.ts'
import { verificationEn } from '#renderer/ui/verification/texts.en.ts'
import { verificationFr } from '#renderer/ui/verification/texts.fr.ts'
import { appEn } from '../texts.en.ts'
import { appFr } from '../texts.fr.ts'

/** One namespace a feature. A feature adds its two lines here; English has the type of French, so that neither lacks a key. */
export const french = {
  app: appFr,
  ui: uiFr,
  charts: chartsFr,
  knockouts: knockoutsFr,
  terms: termsFr,
  failures: failuresFr,
  classification: classificationFr,
  profiles: profilesFr,
  dossiers: dossiersFr,
  pieces: piecesFr,
  sheet: sheetFr,
  reading: readingFr,
  document: documentFr,
  notes: notesFr,
  letters: lettersFr,
  viewer: viewerFr,
  transfer: transferFr,
  assessment: assessmentFr,
  comparison: comparisonFr,
  consolidation: consolidationFr,
  editor: gridEditorFr,
  exchange: exchangeFr,
  exports: exportsFr,
  opinion: opinionFr,
  grids: gridsFr,
  gridFaults: gridFaultsFr,
  verification: verificationFr,
  search: searchFr,
  settings: settingsFr,
}

export const english = {
  app: appEn,
  ui: uiEn,
  charts: chartsEn,
  knockouts: knockoutsEn,
  terms: termsEn,
  failures: failuresEn,
  classification: classificationEn,
  profiles: profilesEn,
  dossiers: dossiersEn,
  pieces: piecesEn,
  sheet: sheetEn,
  reading: readingEn,
  document: documentEn,
  notes: notesEn,
  letters: lettersEn,
  viewer: viewerEn,
  transfer: transferEn,
  assessment: assessmentEn,
  comparison: comparisonEn,
  consolidation: consolidationEn,
  editor: gridEditorEn,
  exchange: exchangeEn,
  exports: exportsEn,
  opinion: opinionEn,
  grids: gridsEn,
  gridFaults: gridFaultsEn,
  verification: verificationEn,
  search: searchEn,
  settings: settingsEn,
} satisfies typeof french
