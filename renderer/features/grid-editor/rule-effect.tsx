import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { levelsOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { type RuleType, waivers } from '#shared/domain/grid/rule-schema.ts'
import { opinionSenses } from '#shared/domain/opinion/sense.ts'
import { ChoiceField } from './choice-field.tsx'
import { FigureField } from './figure-field.tsx'
import { PieceField } from './piece-field.tsx'
import { useRestedContent } from './rested-content.tsx'

/** What a rule of a type brings, chosen: a bound and its waiver, a class, a piece, another grid. */
export function RuleEffect({ path, type }: { path: GridPath; type: RuleType }) {
  const { t } = useTranslation('editor')
  const { t: term } = useTranslation('terms')
  const levels = levelsOf(useRestedContent())
  const { records: models } = useRecords('models', { kind: 'grid' })
  switch (type) {
    case 'knockout':
    case 'ceiling':
      return (
        <Group gap="md" align="start">
          <ChoiceField
            path={[...path, 'maxOpinion']}
            label={t('rule.maxOpinion')}
            choices={opinionSenses.map(value => ({ value, label: term(`sense.${value}`) }))}
          />
          <ChoiceField
            path={[...path, 'waiver']}
            label={t('rule.waiver')}
            choices={waivers.map(value => ({ value, label: t(`waivers.${value}`) }))}
          />
        </Group>
      )
    case 'classification':
      return (
        <Group gap="md" align="start">
          <ChoiceField
            path={[...path, 'class']}
            label={t('rule.class')}
            choices={levels.map(({ id, source }) => ({ value: id, label: textAt(source, 'label') || id }))}
          />
          <FigureField path={[...path, 'priority']} label={t('rule.priority')} usual={0} whole />
        </Group>
      )
    case 'required_piece':
      return <PieceField path={[...path, 'piece']} label={t('rule.piece')} />
    case 'next_grid': {
      const titles = new Map(models.map(({ content }) => [textAt(content, 'id'), textAt(content, 'title')]))
      return (
        <ChoiceField
          path={[...path, 'grid']}
          label={t('rule.grid')}
          choices={[...titles].map(([value, label]) => ({ value, label: label || value }))}
        />
      )
    }
    default:
      return null
  }
}
