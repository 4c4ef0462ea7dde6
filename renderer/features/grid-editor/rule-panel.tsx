import { Group, NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { changeRuleType } from '#shared/domain/grid/edit/rule-type.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { type RuleType, ruleTypes } from '#shared/domain/grid/rule-schema.ts'
import { ConditionField } from './condition-field.tsx'
import { useEdit, useEditor, useValueAt } from './editor-context.tsx'
import { fieldId } from './field-id.ts'
import { IdField } from './id-field.tsx'
import { ItemTools } from './item-tools.tsx'
import { Panel } from './panel.tsx'
import { ReferencesField } from './references-field.tsx'
import { RuleEffect } from './rule-effect.tsx'
import { useRuleEffect } from './use-rule-effect.ts'
import { WordsField } from './words-field.tsx'

/** One rule: when it is true, what follows, and why. */
export function RulePanel({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const { follow, readOnly } = useEditor()
  const edit = useEdit()
  const source = useValueAt(path)
  const effect = useRuleEffect()
  const id = textAt(source, 'id')
  const type = textAt(source, 'type') as RuleType
  const label = textAt(source, 'reason') || id
  return (
    <Panel
      title={label}
      ofGrid
      above={t('rule.above', { rank: Number(path[1]) + 1 })}
      tools={<ItemTools path={path} label={label} onMoved={follow} />}
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
      <Text size="sm" role="note">
        {effect(source)}
      </Text>
      <WordsField path={[...path, 'reason']} label={t('rule.reason')} description={t('rule.reasonHint')} long />
      <ReferencesField path={[...path, 'refs']} />
      <Group>
        <IdField part={{ kind: 'rule', id }} path={[...path, 'id']} label={t('id')} />
      </Group>
    </Panel>
  )
}
