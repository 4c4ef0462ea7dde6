import { useTranslation } from 'react-i18next'
import type { LocatedFault } from './located-fault.ts'

/** A fault in the language of the screen. */
export function useFaultSentence(): (fault: LocatedFault) => string {
  const { t } = useTranslation('editor')
  return ({ fault }) => t(`faults.${fault.code}`, { name: fault.name })
}
