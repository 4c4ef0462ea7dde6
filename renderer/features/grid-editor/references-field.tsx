import { useTranslation } from 'react-i18next'
import { referencesOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useRestedContent } from './rested-content.tsx'
import { SeveralField } from './several-field.tsx'

/** References of the grid that a question or a rule draws on. */
export function ReferencesField({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const choices = referencesOf(useRestedContent()).map(({ id, source }) => {
    const article = textAt(source, 'article')
    const text = textAt(source, 'text') || id
    return { value: id, label: article === '' ? text : `${text}, art. ${article}` }
  })
  return <SeveralField path={path} label={t('references.of')} choices={choices} optional />
}
