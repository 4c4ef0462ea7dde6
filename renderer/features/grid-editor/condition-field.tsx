import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { asGroup, type Group, readCondition, writeWhole } from '#shared/domain/grid/edit/condition.ts'
import { firstLine } from '#shared/domain/grid/edit/condition-choices.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { ConditionGroup } from './condition-group.tsx'
import { ConditionSentence } from './condition-sentence.tsx'
import classes from './conditions.module.css'
import { useField } from './use-field.ts'
import { useSubjects } from './use-subjects.ts'

type Props = {
  path: GridPath
  title: string
  /** What holds without a condition. */
  absent: string
  /** Written where a condition is demanded and has no line. */
  always?: true
  /** Variable that this condition would not sensibly read: the question's own answer. */
  own?: string
}

/** A condition built by choosing, with its sentence. */
export function ConditionField({ path, title, absent, always, own }: Props) {
  const { t } = useTranslation('editor')
  const { id, value, readOnly, error, change } = useField(path)
  const subjects = useSubjects()
  const group = useMemo(() => asGroup(readCondition(value)), [value])
  const keep = (next: Group, how?: 'typing') => change(writeWhole(next) ?? always, how)
  return (
    <fieldset id={id} tabIndex={-1} className={classes.condition} aria-describedby={`${id}-sentence`}>
      <legend className={classes.legend}>{title}</legend>
      <Text id={`${id}-sentence`} size="sm" className={classes.sentence}>
        {group.items.length === 0 && group.of === 'all' ? absent : <ConditionSentence source={value} />}
      </Text>
      {error && (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
      {group.items.length > 0 || group.of !== 'all' ? (
        <ConditionGroup group={group} name={title} subjects={subjects} own={own} readOnly={readOnly} onChange={keep} />
      ) : (
        !readOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            onClick={() => keep({ kind: 'group', of: 'all', items: [firstLine(subjects, own)] })}
          >
            {t('condition.start')}
          </Button>
        )
      )}
    </fieldset>
  )
}
