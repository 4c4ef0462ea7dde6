import { Checkbox, Group, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { VoteRecord } from '#shared/domain/opinion/opinion-record.ts'
import { checkVote } from '#shared/domain/opinion/vote-check.ts'
import { isTied } from '#shared/domain/opinion/vote-outcome.ts'
import { CountField } from './count-field.tsx'
import { attendanceCounts, ballotCounts, settledVote, type VoteCount, withCount } from './empty-vote.ts'
import classes from './opinion.module.css'
import type { ChangeText } from './use-opinion-text.ts'

type Props = { vote: VoteRecord; frozen: boolean; onChange: ChangeText }

/** The vote, entered by hand: attendance, then ballots; the sum is shown with its operands before anyone relies on it. */
export function VoteForm({ vote, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const set = (change: (vote: VoteRecord) => VoteRecord, field?: string) =>
    onChange(text => ({ ...text, vote: change(text.vote ?? vote) }), field)
  const count = (key: VoteCount) => (
    <CountField
      key={key}
      label={t(`vote.${key}`)}
      value={vote[key]}
      onChange={count => set(known => withCount(known, key, count), `vote.${key}`)}
      readOnly={frozen}
    />
  )
  const { proxies, voters } = vote
  const takingPart = vote.present - vote.notTakingPart
  const checked = checkVote(vote)
  const fits = checked.ok || voters === takingPart + proxies
  const asksCastingVote = isTied(vote) && vote.mode !== 'secret'
  const lacksQuorum = !checked.ok && checked.error.code === 'vote_quorum_missing'
  return (
    <div className={classes.vote}>
      <Group gap="md" align="start">
        {attendanceCounts.map(count)}
      </Group>
      <Group gap="md" align="start">
        {ballotCounts.map(count)}
      </Group>
      <Group gap="md" align="end">
        <Select
          label={t('vote.mode')}
          data={(['show_of_hands', 'roll_call', 'secret'] as const).map(mode => ({
            value: mode,
            label: t(`vote.modes.${mode}`),
          }))}
          value={vote.mode}
          onChange={mode => mode && set(known => settledVote({ ...known, mode }))}
          allowDeselect={false}
          readOnly={frozen}
        />
        {asksCastingVote && (
          <Select
            label={t('vote.castingVote')}
            description={t('vote.castingVoteHelp')}
            data={(['for', 'against'] as const).map(choice => ({ value: choice, label: t(`vote.${choice}`) }))}
            value={vote.castingVote ?? null}
            onChange={choice =>
              set(({ castingVote: _, ...known }) =>
                settledVote({ ...known, ...(choice ? { castingVote: choice } : {}) }),
              )
            }
            clearable
            readOnly={frozen}
          />
        )}
        <Select
          label={t('vote.outcome')}
          data={(['adopted', 'rejected'] as const).map(outcome => ({
            value: outcome,
            label: t(`vote.outcomes.${outcome}`),
          }))}
          value={vote.outcome}
          onChange={outcome => outcome && set(known => ({ ...known, outcome }))}
          allowDeselect={false}
          readOnly={frozen}
        />
      </Group>
      {(lacksQuorum || vote.secondNotice) && (
        <Checkbox
          label={t('vote.secondNotice')}
          checked={vote.secondNotice ?? false}
          onChange={event => {
            const isSecond = event.currentTarget.checked
            set(({ secondNotice: _, ...known }) => ({ ...known, ...(isSecond ? { secondNotice: true } : {}) }))
          }}
          disabled={frozen}
        />
      )}
      <Text role="status" fw={600} data-fits={fits || undefined} className={classes.sum}>
        {t(fits ? 'vote.fits' : 'vote.doesNotFit', {
          for: vote.for,
          against: vote.against,
          abstention: vote.abstention,
          blank: vote.blank,
          null: vote.null,
          voters,
          takingPart,
          proxies,
          expected: takingPart + proxies,
        })}
      </Text>
    </div>
  )
}
