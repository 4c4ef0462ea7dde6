import { Group, NumberInput, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { VoteRecord } from '#shared/domain/opinion/opinion-record.ts'
import classes from './opinion.module.css'

type Props = { vote: VoteRecord; frozen: boolean; onChange(vote: VoteRecord): void }

const attendance = ['inOffice', 'present', 'proxies', 'recused', 'notTakingPart'] as const
const ballots = ['for', 'against', 'abstention', 'blank', 'null'] as const
type Count = (typeof attendance)[number] | (typeof ballots)[number]

/** An empty vote by show of hands; `voters` is always the sum of the ballots. */
export const emptyVote = (rules: string): VoteRecord => ({
  mode: 'show_of_hands',
  rules,
  inOffice: 0,
  present: 0,
  proxies: 0,
  recused: 0,
  notTakingPart: 0,
  voters: 0,
  for: 0,
  against: 0,
  abstention: 0,
  blank: 0,
  null: 0,
  outcome: 'rejected',
})

/** The vote, entered by hand: attendance, then ballots; the sum is shown with its operands before anyone relies on it. */
export function VoteForm({ vote, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const set = (key: Count, value: number | string) => {
    const next = { ...vote, [key]: typeof value === 'number' ? value : 0 }
    onChange({ ...next, voters: ballots.reduce((sum, ballot) => sum + next[ballot], 0) })
  }
  const takingPart = vote.present - vote.notTakingPart
  const fits = vote.voters === takingPart + vote.proxies
  const field = (key: Count) => (
    <NumberInput
      key={key}
      label={t(`vote.${key}`)}
      value={vote[key]}
      onChange={value => set(key, value)}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      w={124}
      readOnly={frozen}
    />
  )
  return (
    <div className={classes.vote}>
      <Group gap="md" align="end">
        {attendance.map(field)}
      </Group>
      <Group gap="md" align="end">
        {ballots.map(field)}
      </Group>
      <Group gap="md" align="end">
        <Select
          label={t('vote.mode')}
          data={(['show_of_hands', 'roll_call', 'secret'] as const).map(mode => ({
            value: mode,
            label: t(`vote.modes.${mode}`),
          }))}
          value={vote.mode}
          onChange={mode => mode && onChange({ ...vote, mode })}
          allowDeselect={false}
          readOnly={frozen}
        />
        <Select
          label={t('vote.outcome')}
          data={(['adopted', 'rejected'] as const).map(outcome => ({
            value: outcome,
            label: t(`vote.outcomes.${outcome}`),
          }))}
          value={vote.outcome}
          onChange={outcome => outcome && onChange({ ...vote, outcome })}
          allowDeselect={false}
          readOnly={frozen}
        />
      </Group>
      <Text role="status" fw={600} data-fits={fits || undefined} className={classes.sum}>
        {t(fits ? 'vote.fits' : 'vote.doesNotFit', {
          for: vote.for,
          against: vote.against,
          abstention: vote.abstention,
          blank: vote.blank,
          null: vote.null,
          voters: vote.voters,
          takingPart,
          proxies: vote.proxies,
          expected: takingPart + vote.proxies,
        })}
      </Text>
    </div>
  )
}
