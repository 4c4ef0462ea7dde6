import { useTranslation } from 'react-i18next'
import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'
import type { Moved } from '#shared/domain/grid/edit/move-part.ts'
import type { NewLabels } from '#shared/domain/grid/edit/new-part.ts'
import { useEditor } from './editor-context.tsx'
import { useGridLanguage } from './use-field.ts'

/** What new parts are called, in the language of the grid, which may not be that of the screen. */
export function useNewLabels(): NewLabels {
  const { i18n } = useTranslation('editor')
  const lng = useGridLanguage() === 'en' ? 'en' : 'fr'
  const t = i18n.getFixedT(lng, 'editor')
  return {
    section: t('newLabels.section'),
    question: t('newLabels.question'),
    option: t('newLabels.option'),
    level: t('newLabels.level'),
    rule: t('newLabels.rule'),
    reference: t('newLabels.reference'),
    constant: t('newLabels.constant'),
    scale: t('newLabels.scale'),
    unit: t('newLabels.unit'),
  }
}

/** Adds a part and shows it. */
export function useAdd(): (add: (content: GridSource, labels: NewLabels) => Moved) => void {
  const { draft, goTo } = useEditor()
  const labels = useNewLabels()
  return add => {
    const added = add(draft.read().present.content, labels)
    draft.edit(known => ({ ...known, content: added.grid }))
    goTo(added.path)
  }
}
