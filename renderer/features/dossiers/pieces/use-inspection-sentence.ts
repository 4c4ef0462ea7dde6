import { useTranslation } from 'react-i18next'
import type { Inspection } from '#shared/domain/piece.ts'
import { dossiersFr } from '../texts.fr.ts'

type KnownCode = keyof typeof dossiersFr.inspection

const isKnown = (code: string): code is KnownCode => code in dossiersFr.inspection

/** Why a file was not accepted, and what to do; a code this program does not know is quoted. */
export function useInspectionSentence(): (inspection: Inspection) => string {
  const { t } = useTranslation('dossiers')
  return ({ code }) => (code && isKnown(code) ? t(`inspection.${code}`) : t('inspection.other', { code: code ?? '?' }))
}
