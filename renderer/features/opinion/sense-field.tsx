import { Button, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OpinionBound } from '#shared/domain/opinion/opinion-bound.ts'
import { exceedsBound, opinionSenses } from '#shared/domain/opinion/sense.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import classes from './opinion.module.css'

type Props = {
  text: TextRecord
  bound: OpinionBound
  frozen: boolean
  onChange(change: Pick<TextRecord, 'sense' | 'waivers'>): void
}

/**
 * The sense of the opinion beside what bounds it. A sense above the bound asks, for each rule it exceeds, for the waiver
 * that the rule provides and its reason; a rule without waiver leaves none (invariant 8).
 */
export function SenseField({ text, bound, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const { t: term } = useTranslation('terms')
  const exceeded = bound.rules.filter(rule => exceedsBound(text.sense, rule.maxOpinion))
  const waiverOf = (rule: string) => text.waivers.find(waiver => waiver.rule === rule)
  const setWaiver = (rule: string, change: Partial<TextRecord['waivers'][number]>) => {
    const known = waiverOf(rule) ?? { rule, by: '', reason: '' }
    onChange({
      sense: text.sense,
      waivers: [...text.waivers.filter(one => one.rule !== rule), { ...known, ...change }],
    })
  }
  return (
    <div className={classes.sense}>
      <Select
        label={t('sense')}
        data={opinionSenses.map(sense => ({ value: sense, label: term(`sense.${sense}`) }))}
        value={text.sense}
        onChange={sense => sense && onChange({ sense, waivers: text.waivers })}
        allowDeselect={false}
        readOnly={frozen}
        w={280}
      />
      <Text size="sm">{t('bound', { sense: term(`sense.${bound.maxOpinion}`) })}</Text>
      {bound.rules.map(rule => (
        <Text key={`${rule.grid}/${rule.rule}`} size="sm" className={classes.rule}>
          {rule.rule} · {rule.reason}
        </Text>
      ))}
      {exceeded.map(rule =>
        rule.waiver === 'never' ? (
          <Text key={rule.rule} role="alert" className={classes.refusal}>
            {t('noWaiver', { rule: rule.rule })}
          </Text>
        ) : (
          <Group key={rule.rule} align="start" className={classes.waiver}>
            <TextInput
              label={t(`waiverBy.${rule.waiver}`, { rule: rule.rule })}
              value={waiverOf(rule.rule)?.by ?? ''}
              onChange={event => setWaiver(rule.rule, { by: event.currentTarget.value })}
              readOnly={frozen}
            />
            <Textarea
              label={t('waiverReason')}
              value={waiverOf(rule.rule)?.reason ?? ''}
              onChange={event => setWaiver(rule.rule, { reason: event.currentTarget.value })}
              autosize
              flex={1}
              readOnly={frozen}
            />
          </Group>
        ),
      )}
      {text.waivers.length > 0 && exceeded.length === 0 && !frozen && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ sense: text.sense, waivers: [] })}>
          {t('dropWaivers')}
        </Button>
      )}
    </div>
  )
}
