import { useTranslation } from 'react-i18next'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import type { Participant, Person } from '#shared/domain/consolidation/participants.ts'
import classes from './card.module.css'

type Props = { criterion: ConsolidatedCriterion; participants: readonly Participant[] }

/** Who has no mark here, which is not one thing: sealed without an answer, not applicable, not sealed, not received. */
export function NotMarked({ criterion: { marks }, participants }: Props) {
  const { t } = useTranslation('consolidation')
  const marked = (standing: string) => marks.filter(mark => mark.standing === standing).map(({ person }) => person)
  const standing = (wanted: string) => participants.filter(one => one.standing === wanted).map(({ person }) => person)
  const groups = [
    { kind: 'not_applicable', people: marked('not_applicable') },
    { kind: 'unanswered', people: marked('unanswered') },
    { kind: 'not_sealed', people: standing('not_sealed') },
    { kind: 'unread', people: standing('unread') },
  ] as const
  const told = groups.filter(({ people }) => people.length > 0)
  if (told.length === 0) return null
  return (
    <p className={classes.small}>
      <b>{t('notMarked.title')}</b>{' '}
      {told.map(({ kind, people }) => t(`notMarked.${kind}`, { names: named(people) })).join(' ; ')}
    </p>
  )
}

const named = (people: readonly Person[]): string => people.map(({ name }) => name).join(', ')
