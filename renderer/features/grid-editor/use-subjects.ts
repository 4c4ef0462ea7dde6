import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { termsFr } from '#renderer/ui/terms/texts.fr.ts'
import { type Subject, subjectsOf } from '#shared/domain/grid/edit/condition-choices.ts'
import { useContent } from './editor-context.tsx'

/** Types of pieces that the program has a name for; a grid may name others. */
export const pieceTypes = Object.keys(termsFr.pieceType)

/** What conditions may read, with its label in the words of the screen where the grid has none for it. */
export function useSubjects(): readonly Subject[] {
  const { t } = useTranslation('editor')
  const { t: term } = useTranslation('terms')
  const content = useContent()
  return useMemo(
    () =>
      subjectsOf(content, pieceTypes).map(subject => {
        if (subject.kind === 'piece') return { ...subject, label: term(`pieceType.${subject.label as 'autre'}`) }
        return subject.label === '' ? { ...subject, label: t(`subjects.${subject.kind}`) } : subject
      }),
    [content, t, term],
  )
}
