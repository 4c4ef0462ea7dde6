import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keptText } from '#renderer/ui/language/kept.tsx'
import { questionsIn, sectionsOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { movePart } from '#shared/domain/grid/edit/move-part.ts'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useEditor } from './editor-context.tsx'
import { whenOpened } from './lists.ts'
import { useRestedContent } from './rested-content.tsx'
import { useGridLanguage } from './use-field.ts'

/** The section a question belongs to: choosing another moves it to its end, as dragging it there does. */
export function MoveToSection({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const { draft, readOnly, goTo, say } = useEditor()
  const language = useGridLanguage()
  const sections = sectionsOf(useRestedContent())
  return (
    <Select
      label={t('question.section')}
      data={sections.map(({ id, source }, rank) => ({
        value: String(rank),
        label: keptText(`${rank + 1}. ${textAt(source, 'title') || id}`, language),
      }))}
      value={String(path[1])}
      readOnly={readOnly}
      comboboxProps={whenOpened}
      allowDeselect={false}
      onChange={chosen => {
        const section = sections[Number(chosen)]
        if (!section || section.path[1] === path[1]) return
        const list = [...section.path, 'questions']
        const moved = movePart(draft.read().present.content, path, list, questionsIn(section).length)
        draft.edit(known => ({ ...known, content: moved.grid }))
        const label = textAt(valueAt(moved.grid, moved.path), 'label')
        say(t('movedTo', { label, section: textAt(section.source, 'title') }))
        goTo(moved.path)
      }}
    />
  )
}
