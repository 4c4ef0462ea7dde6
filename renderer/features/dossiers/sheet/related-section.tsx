import { IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { ChooseAndAct } from '#renderer/ui/keyboard/choose-and-act.tsx'
import { Kept } from '#renderer/ui/language/kept.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { relatedDossiers } from '#shared/domain/dossier-sheet.ts'
import { PlainIconButton } from '../pieces/plain-icon-button.tsx'
import type { DossierChange } from '../use-dossier-change.ts'
import classes from './sheet.module.css'

/** Dossiers this one is related to: both show the other, whichever named it. */
export function RelatedSection({ dossier, change }: { dossier: DossierRecord; change: DossierChange }) {
  const { t } = useTranslation('sheet')
  const { records: dossiers } = useRecords('dossiers', {})
  const related = relatedDossiers(dossier, dossiers)
  const own = new Set(dossier.relatedIds ?? [])
  const offered = dossiers
    .filter(({ id }) => id !== dossier.id && !related.some(one => one.id === id))
    .toSorted((one, other) => (one.number < other.number ? 1 : -1))
  const set = (become: (ids: string[]) => string[]) =>
    change(latest => {
      const ids = become(latest.relatedIds ?? [])
      return { relatedIds: ids.length > 0 ? ids : undefined }
    })
  return (
    <>
      {related.length > 0 ? (
        <ul className={classes.list} aria-label={t('section.related')}>
          {related.map(({ id, number, title }) => (
            <li key={id} className={classes.line}>
              <Link to="/dossiers/$dossierId" params={{ dossierId: id }} className={classes.grow}>
                {number} <Kept>{title}</Kept>
              </Link>
              {own.has(id) ? (
                <PlainIconButton
                  label={t('removeOf', { name: number })}
                  onClick={() => void set(ids => ids.filter(one => one !== id))}
                >
                  <IconTrash size="1.125rem" aria-hidden />
                </PlainIconButton>
              ) : (
                <span className={classes.dim}>{t('related.byOther')}</span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.note}>{t('related.none')}</p>
      )}
      <ChooseAndAct
        label={t('related.add')}
        choose={t('related.choose')}
        options={offered.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        act={t('related.act')}
        onAct={id => void set(ids => [...ids.filter(one => one !== id), id])}
      />
    </>
  )
}
