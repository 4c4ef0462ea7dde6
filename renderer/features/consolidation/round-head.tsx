import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Kept, keptText } from '#renderer/ui/language/kept.tsx'
import classes from './consolidation.module.css'
import type { ConsolidationSearch } from './consolidation-search.ts'
import type { Round } from './use-round.ts'

type Props = { round: Round; search: ConsolidationSearch; onSearch(search: ConsolidationSearch): void }

/** The dossier, and how many of those who take part have sealed; the grid, where there are several. */
export function RoundHead({ round: { dossier, participants, models, model }, search, onSearch }: Props) {
  const { t } = useTranslation('consolidation')
  const count = (standing: string) => participants.filter(one => one.standing === standing).length
  const recused = count('recused')
  const unread = count('unread')
  const late = participants.flatMap(one => (one.standing === 'sealed' && one.late ? [one.person.name] : []))
  const facts = [
    t('sealedCount', { sealed: count('sealed') + unread, total: participants.length - recused }),
    ...(recused > 0 ? [t('recusedCount', { count: recused })] : []),
    ...(late.length > 0 ? [t('lateCount', { count: late.length, names: late.join(', ') })] : []),
    ...(unread > 0 ? [t('unreadCount', { count: unread })] : []),
  ]
  return (
    <div className={classes.head}>
      <h1 className={classes.title} tabIndex={-1}>
        <Kept>{dossier.title}</Kept>
      </h1>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      {models.length > 1 && (
        <NativeSelect
          aria-label={t('grid')}
          value={model.reference}
          onChange={event => onSearch({ ...search, grid: event.currentTarget.value })}
          data={models.map(({ reference, content }) => ({ value: reference, label: titleOf(reference, content) }))}
        />
      )}
    </div>
  )
}

const titleOf = (reference: string, { title }: Record<string, unknown>): string =>
  keptText(typeof title === 'string' ? title : reference)
