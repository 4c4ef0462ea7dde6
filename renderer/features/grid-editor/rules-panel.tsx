import { Button, Menu, Text, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { writeCondition } from '#shared/domain/grid/edit/condition.ts'
import { firstLine } from '#shared/domain/grid/edit/condition-choices.ts'
import { rulesOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { addRule } from '#shared/domain/grid/edit/new-part.ts'
import { ruleTypes } from '#shared/domain/grid/rule-schema.ts'
import { ConditionSentence } from './condition-sentence.tsx'
import classes from './editor.module.css'
import { useContent, useEditor } from './editor-context.tsx'
import { ItemTools } from './item-tools.tsx'
import { Panel } from './panel.tsx'
import { useAdd } from './use-add.ts'
import { useGridLanguage } from './use-field.ts'
import { useRuleEffect } from './use-rule-effect.ts'
import { useSubjects } from './use-subjects.ts'

/** Every rule as it reads: when it is true, and what follows. */
export function RulesPanel() {
  const { t } = useTranslation('editor')
  const { goTo, readOnly } = useEditor()
  const language = useGridLanguage()
  const rules = rulesOf(useContent())
  const effect = useRuleEffect()
  const subjects = useSubjects()
  const add = useAdd()
  return (
    <Panel title={t('rules.panel')}>
      <Text size="sm">{t('rules.hint')}</Text>
      <ol className={classes.links}>
        {rules.map(({ id, path, source }) => {
          const label = textAt(source, 'reason') || id
          return (
            <li key={path.join('.')} className={classes.linkRow}>
              <div>
                <UnstyledButton className={classes.link} onClick={() => goTo(path)}>
                  <Kept language={language}>{label}</Kept>
                </UnstyledButton>
                <Text size="sm">
                  {t(`ruleTypes.${textAt(source, 'type') as 'alert'}`)} · {t('rules.when')}{' '}
                  <ConditionSentence source={(source as { when?: unknown }).when} />. {effect(source)}
                </Text>
              </div>
              <ItemTools path={path} label={label} />
            </li>
          )
        })}
      </ol>
      {!readOnly && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="subtle"
              w="fit-content"
              leftSection={<IconPlus size="1rem" aria-hidden />}
            >
              {t('rules.add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {ruleTypes.map(type => (
              <Menu.Item
                key={type}
                onClick={() => add((grid, labels) => addRule(grid, type, writeCondition(firstLine(subjects)), labels))}
              >
                {t(`ruleTypes.${type}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Panel>
  )
}
