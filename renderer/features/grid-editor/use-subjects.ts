import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { termsFr } from '#renderer/ui/terms/texts.fr.ts'
import { type Subject, subjectsOf } from '#shared/domain/grid/edit/condition-choices.ts'
import { oncePerContent } from './once-per-content.ts'
import { useRestedContent } from './rested-content.tsx'

/** Types of pieces that the program has a name for; a grid may name others. */
export const pieceTypes = Object.keys(termsFr.pieceType)

const remembered = oncePerContent<readonly Subject[]>()

/** What conditions may read, with its label in the words of the screen where the grid has none for it. */
export function useSubjects(): readonly Subject[] {
  const { t } = useTranslation('editor')
  const { t: term } = useTranslation('terms')
  const content = useRestedContent()
  return remembered(content, useLanguage(), () =>
    subjectsOf(content, pieceTypes).map(subject => {
      if (subject.kind === 'piece') return { ...subject, label: term(`pieceType.${subject.label as 'autre'}`) }
      return subject.label === '' ? { ...subject, label: t(`subjects.${subject.kind}`) } : subject
    }),
  )
}
