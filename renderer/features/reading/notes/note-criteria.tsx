import { useTranslation } from 'react-i18next'
import type { CriterionLink } from '#shared/domain/annotation.ts'
import { criterionKey } from '#shared/domain/annotations/select-notes.ts'
import markClasses from './marks.module.css'
import { useNotesDesk } from './notes-desk.tsx'
import { useCriteria } from './use-criteria.ts'

/** The criteria a note is about, by the names they have in the grids of the dossier. */
export function NoteCriteria({ criteria }: { criteria: readonly CriterionLink[] }) {
  const { t } = useTranslation('notes')
  const { dossierId } = useNotesDesk()
  const known = useCriteria(dossierId)
  return (
    <ul className={markClasses.tags} aria-label={t('criteria')}>
      {criteria.map(link => {
        const found = known.find(({ key }) => key === criterionKey(link))
        return (
          <li key={criterionKey(link)} className={markClasses.tag} title={found?.gridTitle ?? link.grid}>
            {link.question} {found && <span lang={found.language}>{found.label}</span>}
          </li>
        )
      })}
    </ul>
  )
}
