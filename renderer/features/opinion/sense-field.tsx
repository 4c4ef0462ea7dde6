import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import type { OpinionBound } from '#shared/domain/opinion/opinion-bound.ts'
import { exceedsBound, opinionSenses } from '#shared/domain/opinion/sense.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import classes from './opinion.module.css'
import { withSense } from './sense-article.ts'
import type { ChangeText } from './use-opinion-text.ts'

type Props = { text: TextRecord; bound: OpinionBound | null; frozen: boolean; onChange: ChangeText }

/**
 * The sense of the opinion beside what bounds it. A sense above the bound asks, for each rule it exceeds, for the waiver
 * that the rule provides and its reason; a rule without waiver leaves none (invariant 8).
 */
export function SenseField({ text, bound, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const { t: term } = useTranslation('terms')
  const rules = bound?.rules ?? []
  const exceeded = rules.filter(rule => exceedsBound(text.sense, rule.maxOpinion))
  const waiverOf = (rule: string) => text.waivers.find(waiver => waiver.rule === rule)
  const isUseless = ({ rule }: { rule: string }) => exceeded.every(one => one.rule !== rule)
  const setWaiver = (rule: string, change: Partial<TextRecord['waivers'][number]>) =>
    onChange(
      known => {
        const waiver = { rule, by: '', reason: '', ...known.waivers.find(one => one.rule === rule), ...change }
        return { ...known, waivers: [...known.waivers.filter(one => one.rule !== rule), waiver] }
      },
      `waiver ${rule} ${Object.keys(change)[0]}`,
    )
  return (
    <div className={classes.sense}>
      <Select
        label={t('sense')}
        description={bound ? t('bound', { sense: term(`sense.${bound.maxOpinion}`) }) : undefined}
        data={opinionSenses.map(sense => ({ value: sense, label: term(`sense.${sense}`) }))}
        value={text.sense}
        onChange={sense => sense && onChange(known => withSense(known, sense))}
        allowDeselect={false}
        readOnly={frozen}
        maw="22rem"
      />
      {rules.length > 0 && (
        <ul className={classes.rules} aria-label={t('boundingRules')}>
          {rules.map(({ grid, rule, reason, maxOpinion }) => (
            <li key={`${grid}/${rule}`} className={classes.rule}>
              <Text size="sm" span>
                <KeptWithin sentence={mark => t('boundBy', { reason: mark, sense: term(`sense.${maxOpinion}`) })}>
                  {reason}
                </KeptWithin>
              </Text>
            </li>
          ))}
        </ul>
      )}
      {exceeded.map(({ rule, reason, waiver }) =>
        waiver === 'never' ? (
          <Text key={rule} role="alert" className={classes.refusal}>
            <KeptWithin sentence={mark => t('noWaiver', { rule: mark })}>{reason}</KeptWithin>
          </Text>
        ) : (
          <Group key={rule} align="start" className={classes.waiver} role="group" aria-label={reason}>
            <Text size="sm" w="100%">
              <KeptWithin sentence={mark => t('waiverOf', { rule: mark })}>{reason}</KeptWithin>
            </Text>
            <TextInput
              label={t(`waiverBy.${waiver}`)}
              lang="fr"
              value={waiverOf(rule)?.by ?? ''}
              onChange={event => setWaiver(rule, { by: event.currentTarget.value })}
              readOnly={frozen}
            />
            <GrowingField
              label={t('waiverReason')}
              lang="fr"
              value={waiverOf(rule)?.reason ?? ''}
              onChange={event => setWaiver(rule, { reason: event.currentTarget.value })}
              flex={1}
              readOnly={frozen}
            />
          </Group>
        ),
      )}
      {text.waivers.some(isUseless) && !frozen && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => onChange(known => ({ ...known, waivers: known.waivers.filter(one => !isUseless(one)) }))}
        >
          {t('dropWaivers')}
        </Button>
      )}
    </div>
  )
}
