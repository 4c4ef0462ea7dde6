import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { aggregationMethods, levelMeasures, scoringMethods } from '#shared/domain/grid/grid-schema.ts'
import { ChoiceField } from './choice-field.tsx'
import { useValueAt } from './editor-context.tsx'
import { FigureField } from './figure-field.tsx'
import { Panel, Part } from './panel.tsx'

const unanswered = ['exclude', 'zero', 'block'] as const
const maxima = ['visible', 'all_halved'] as const

/** How answers become a total, and marks a proposed value. */
export function ScoringPanel() {
  const { t } = useTranslation('editor')
  const scoring = useValueAt(['scoring'])
  const method = textAt(scoring, 'method')
  return (
    <Panel title={t('scoring.panel')}>
      <ChoiceField
        path={['scoring', 'method']}
        label={t('scoring.method')}
        choices={scoringMethods.map(value => ({ value, label: t(`methods.${value}`) }))}
      />
      {method === 'points_mitigation' && (
        <Part title={t('scoring.mitigation')}>
          <Group gap="md" align="start">
            <FigureField path={['scoring', 'mitigation', 'threshold']} label={t('scoring.threshold')} min={0} max={1} />
            <FigureField path={['scoring', 'mitigation', 'deduction']} label={t('scoring.deduction')} min={0} max={1} />
            <ChoiceField
              path={['scoring', 'mitigation', 'maxOver']}
              label={t('scoring.maxOver')}
              usual="visible"
              choices={maxima.map(value => ({ value, label: t(`maxima.${value}`) }))}
            />
          </Group>
        </Part>
      )}
      <ChoiceField
        path={['scoring', 'unanswered']}
        label={t('scoring.unanswered')}
        usual="exclude"
        choices={unanswered.map(value => ({ value, label: t(`unanswered.${value}`) }))}
      />
      <Group gap="md" align="start">
        <FigureField
          path={['scoring', 'minCompleteness']}
          label={t('scoring.minCompleteness')}
          description={t('scoring.minCompletenessHint')}
          min={0}
          max={1}
          usual={0}
        />
        <FigureField path={['scoring', 'rounding']} label={t('scoring.rounding')} min={0} max={12} usual={1} whole />
      </Group>
      <ChoiceField
        path={['scoring', 'levelMeasure']}
        label={t('scoring.levelMeasure')}
        choices={levelMeasures.map(value => ({ value, label: t(`measures.${value}`) }))}
        optional
      />
      <Part title={t('scoring.aggregation')}>
        <Group gap="md" align="start">
          <ChoiceField
            path={['scoring', 'aggregation', 'members']}
            label={t('scoring.members')}
            choices={aggregationMethods.map(value => ({ value, label: t(`aggregations.${value}`) }))}
            optional
          />
          <FigureField
            path={['scoring', 'aggregation', 'dispersionAlert']}
            label={t('scoring.dispersionAlert')}
            min={0}
            usual={2}
          />
        </Group>
      </Part>
    </Panel>
  )
}
