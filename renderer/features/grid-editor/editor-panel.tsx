import { Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { ConstantsPanel } from './constants-panel.tsx'
import { useDraft } from './editor-context.tsx'
import { IdentityPanel } from './identity-panel.tsx'
import { QuestionPanel } from './question-panel.tsx'
import { ReferencesPanel } from './references-panel.tsx'
import { ResultsPanel } from './results-panel.tsx'
import { RulePanel } from './rule-panel.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { ScalePanel } from './scale-panel.tsx'
import { ScoringPanel } from './scoring-panel.tsx'
import { SectionPanel } from './section-panel.tsx'
import { SourcesPanel } from './sources-panel.tsx'

/** The panel of a place of the grid; what is no longer there, by an undone act, is said. */
export const EditorPanel = memo(function EditorPanel({ panel }: { panel: GridPath }) {
  const { t } = useTranslation('editor')
  const [first] = panel
  const isThere = useDraft(({ content }) => panel.length === 1 || valueAt(content, panel) !== undefined)
  if (!isThere) return <Text p="lg">{t('gone')}</Text>
  if (first === 'sections') return panel.length === 4 ? <QuestionPanel path={panel} /> : <SectionPanel path={panel} />
  if (first === 'rules') return panel.length === 2 ? <RulePanel path={panel} /> : <RulesPanel />
  if (first === 'scales') return <ScalePanel path={panel} />
  if (first === 'scoring') return <ScoringPanel />
  if (first === 'results') return <ResultsPanel />
  if (first === 'constants') return <ConstantsPanel />
  if (first === 'references') return <ReferencesPanel />
  if (first === 'sources') return <SourcesPanel />
  return <IdentityPanel />
})
