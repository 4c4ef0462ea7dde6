import { ActionIcon, Button, NativeSelect, Group as Row, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Condition, type Group, withAdded, withPart } from '#shared/domain/grid/edit/condition.ts'
import { firstLine, type Subject } from '#shared/domain/grid/edit/condition-choices.ts'
import { ConditionLine } from './condition-line.tsx'
import { ConditionSentence } from './condition-sentence.tsx'
import classes from './conditions.module.css'

type Props = {
  group: Group
  /** What the group is called aloud: its condition, and its rank inside it. */
  name: string
  subjects: readonly Subject[]
  own: string | undefined
  readOnly: boolean
  onChange(group: Group, how?: 'typing'): void
}

const kinds = ['all', 'any', 'none'] as const

/** Lines and groups that hold all, one at least, or none of them. */
export function ConditionGroup({ group, name, subjects, own, readOnly, onChange }: Props) {
  const { t } = useTranslation('editor')
  const replace = (rank: number, part: Condition | null, how?: 'typing') => onChange(withPart(group, [rank], part), how)
  return (
    <fieldset aria-label={name} className={classes.group}>
      <NativeSelect
        aria-label={t('condition.of', { name })}
        data={kinds.map(value => ({ value, label: t(`condition.${value}`) }))}
        value={group.of}
        disabled={readOnly}
        onChange={event =>
          onChange({ kind: 'group', of: event.currentTarget.value as Group['of'], items: group.items })
        }
        size="xs"
        w="fit-content"
      />
      <ul className={classes.items}>
        {group.items.map((item, rank) => {
          const itemName = t('condition.line', { name, rank: rank + 1 })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
            <li key={rank} className={classes.item}>
              <ConditionPart
                part={item}
                name={itemName}
                subjects={subjects}
                own={own}
                readOnly={readOnly}
                onChange={(part, how) => replace(rank, part, how)}
              />
              {!readOnly && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="1.75rem"
                  aria-label={t('condition.remove', { name: itemName })}
                  onClick={() => replace(rank, null)}
                >
                  <IconTrash size="1rem" aria-hidden />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
      {!readOnly && (
        <Row gap="xs">
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size="0.875rem" aria-hidden />}
            aria-label={t('condition.addLineTo', { name })}
            onClick={() => onChange(withAdded(group, firstLine(subjects, own)))}
          >
            {t('condition.addLine')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size="0.875rem" aria-hidden />}
            aria-label={t('condition.addGroupTo', { name })}
            onClick={() => onChange(withAdded(group, { kind: 'group', of: 'any', items: [firstLine(subjects, own)] }))}
          >
            {t('condition.addGroup')}
          </Button>
        </Row>
      )}
    </fieldset>
  )
}

type PartProps = Omit<Props, 'group' | 'onChange'> & {
  part: Condition
  onChange(part: Condition, how?: 'typing'): void
}

function ConditionPart({ part, ...shared }: PartProps) {
  const { t } = useTranslation('editor')
  if (part.kind === 'group') return <ConditionGroup group={part} {...shared} />
  if (part.kind === 'line') return <ConditionLine line={part} {...shared} />
  return (
    <div className={classes.kept}>
      <Text size="sm">
        <ConditionSentence source={part.written} />
      </Text>
      <Text size="xs" c="dimmed">
        {t('condition.kept')}
      </Text>
    </div>
  )
}
