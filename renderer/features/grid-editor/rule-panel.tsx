import { Group, NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeRuleType } from '#shared/domain/grid/edit/rule-type.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { type RuleType, ruleTypes } from '#shared/domain/grid/rule-schema.ts'
import { ConditionField } from './condition-field.tsx'
import { useEdit, useEditor, useTextAt, useValueAt } from './editor-context.tsx'
import { fieldId } from './field-id.ts'
import { IdField } from './id-field.tsx'
import { Panel } from './panel.tsx'
import { PanelTools, PartTitle } from './part-title.tsx'
import { ReferencesField } from './references-field.tsx'
import { RuleEffect } from './rule-effect.tsx'
import { useRuleEffect } from './use-rule-effect.ts'
import { WordsField } from './words-field.tsx'

/** One rule: when it is true, what follows, and why. */
export function RulePanel({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const { follow, readOnly } = useEditor()
  const edit = useEdit()
  const id = useTextAt(path, 'id')
  const type = useTextAt(path, 'type') as RuleType
  return (
    <Panel
      title={<PartTitle path={path} />}
      ofGrid
      above={t('rule.above', { rank: Number(path[1]) + 1 })}
      tools={<PanelTools path={path} onMoved={follow} />}
    >
      <NativeSelect
        id={fieldId([...path, 'type'])}
        label={t('rule.type')}
        data={ruleTypes.map(value => ({ value, label: t(`ruleTypes.${value}`) }))}
        value={type}
        disabled={readOnly}
        w="fit-content"
        onChange={event => {
          const chosen = ruleTypes.find(one => one === event.currentTarget.value)
          if (chosen) edit(grid => changeRuleType(grid, path, chosen))
        }}
      />
      <ConditionField path={[...path, 'when']} title={t('rule.when')} absent={t('rule.always')} always={true} />
      <RuleEffect path={path} type={type} />
      <EffectInWords path={path} />
      <WordsField path={[...path, 'reason']} label={t('rule.reason')} description={t('rule.reasonHint')} long />
      <ReferencesField path={[...path, 'refs']} />
      <Group>
        <IdField part={{ kind: 'rule', id }} path={[...path, 'id']} label={t('id')} />
      </Group>
    </Panel>
  )
}

/** What follows from the rule, in a sentence. */
function EffectInWords({ path }: { path: GridPath }) {
  const effect = useRuleEffect()
  return (
    <Text size="sm" role="note">
      {effect(useValueAt(path))}
    </Text>
  )
}
