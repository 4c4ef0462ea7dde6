import { assessmentEn } from '#renderer/features/assessment/texts.en.ts'
import { assessmentFr } from '#renderer/features/assessment/texts.fr.ts'
import { dossiersEn } from '#renderer/features/dossiers/texts.en.ts'
import { dossiersFr } from '#renderer/features/dossiers/texts.fr.ts'
import { exportsEn } from '#renderer/features/exports/texts.en.ts'
import { exportsFr } from '#renderer/features/exports/texts.fr.ts'
import { opinionEn } from '#renderer/features/opinion/texts.en.ts'
import { opinionFr } from '#renderer/features/opinion/texts.fr.ts'
import { profilesEn } from '#renderer/features/profiles/texts.en.ts'
import { profilesFr } from '#renderer/features/profiles/texts.fr.ts'
import { readingEn } from '#renderer/features/reading/texts.en.ts'
import { readingFr } from '#renderer/features/reading/texts.fr.ts'
import { settingsEn } from '#renderer/features/settings/texts.en.ts'
import { settingsFr } from '#renderer/features/settings/texts.fr.ts'
import { failuresEn } from '#renderer/ui/failures/texts.en.ts'
import { failuresFr } from '#renderer/ui/failures/texts.fr.ts'
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
  terms: termsFr,
  failures: failuresFr,
  profiles: profilesFr,
  dossiers: dossiersFr,
  reading: readingFr,
  assessment: assessmentFr,
  exports: exportsFr,
  opinion: opinionFr,
  verification: verificationFr,
  settings: settingsFr,
}

export const english = {
  app: appEn,
  ui: uiEn,
  terms: termsEn,
  failures: failuresEn,
  profiles: profilesEn,
  dossiers: dossiersEn,
  reading: readingEn,
  assessment: assessmentEn,
  exports: exportsEn,
  opinion: opinionEn,
  verification: verificationEn,
  settings: settingsEn,
} satisfies typeof french
