import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { civilDate, dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { momentOf } from '#shared/domain/comparison/comparable.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { Comparison, Side } from './use-comparison.ts'

type Named = Pick<Comparison, 'members' | 'myId' | 'superseded' | 'earlier' | 'ofVersion'>

/** Whose an assessment is, and of which day: « Valeurs retenues, 20 novembre 2026 ». */
export function useAssessmentName({ members, myId, superseded, earlier, ofVersion }: Named) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const nameOfHand = useCallback(
    ({ kind, memberId, seal }: AssessmentRecord, day: string) => {
      if (kind === 'retained') return t('side.retained', { day })
      if (memberId === myId) return t(seal ? 'side.own' : 'side.draft', { day })
      return t('side.member', { name: nameOf(members, memberId), day })
    },
    [members, myId, t],
  )
  return useCallback(
    (assessment: AssessmentRecord) => {
      const changed = earlier.get(assessment.id)
      if (changed !== undefined) return t('side.before', { day: civilDate(changed, language) })
      const day = dayOfInstant(momentOf(assessment), language)
      const name = nameOfHand(assessment, day)
      const told = superseded.has(assessment.id) ? t('side.superseded', { name }) : name
      const carried = ofVersion.get(assessment.id)
      return carried ? t('side.carried', { name: told, version: carried.version, count: carried.dropped }) : told
    },
    [nameOfHand, superseded, earlier, ofVersion, t, language],
  )
}

const nameOf = (members: readonly MemberRecord[], id: string): string =>
  members.find(member => member.id === id)?.name ?? id

/** Names that tell the sides of a comparison apart: by the assessment in one dossier, by its number across several. */
export function useSideNames(comparison: Named): (sides: readonly Side[]) => string[] {
  const nameOfAssessment = useAssessmentName(comparison)
  return useCallback(
    sides => {
      const oneDossier = new Set(sides.map(({ dossier }) => dossier.id)).size === 1
      const allRetained = sides.every(({ assessment }) => assessment.kind === 'retained')
      const numbers = sides.map(({ dossier }) => dossier.number)
      const distinct = new Set(numbers).size === numbers.length
      return sides.map(({ assessment, dossier }) => {
        if (oneDossier) return nameOfAssessment(assessment)
        return allRetained && distinct ? dossier.number : `${dossier.number} – ${nameOfAssessment(assessment)}`
      })
    },
    [nameOfAssessment],
  )
}
