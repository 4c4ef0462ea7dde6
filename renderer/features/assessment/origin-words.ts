import { useTranslation } from 'react-i18next'
import type { Contribution } from '#shared/domain/assessment/given.ts'
import type { Answer, AssessmentRecord } from '#shared/domain/assessment.ts'
import { useMemberName } from './use-member-name.ts'

type Sources = { contributions: readonly Contribution[]; reference: AssessmentRecord | null }

/** Where an answer comes from, in words: “d’après la direction porteuse du projet (Nora Belkacem)”. */
export function useOriginWords({ contributions, reference }: Sources): (answer: Answer) => string {
  const { t } = useTranslation('assessment')
  const nameOf = useMemberName()
  return ({ origin }) => {
    const contribution = contributions.find(({ id }) => id === origin)
    if (contribution) return t(`origin.${contribution.capacity}`, { name: nameOf(contribution.memberId) })
    if (reference && (origin === undefined || origin === reference.id))
      return t('origin.written', { name: nameOf(reference.memberId) })
    return t('origin.earlier')
  }
}
