import { useTranslation } from 'react-i18next'
import { nameFault } from '#shared/domain/name-fault.ts'
import { failureSentence } from './failure-sentence.ts'

/** The sentence for a name that is blank or that no act could print; null for one that holds. */
export function useNameFault(): (name: string) => string | null {
  const { i18n } = useTranslation()
  return name => {
    const fault = nameFault(name)
    return fault && failureSentence(i18n, fault.error)
  }
}
