import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { GridFile } from '#shared/domain/grid/grid-schema.ts'
import classes from './grid-screen.module.css'
import { referenceText } from './reference-text.ts'

/** Where a grid comes from, how sure that is, and the texts it names with the date they apply from. */
export function SourceList({ file, language }: { file: GridFile; language: string }) {
  const { t } = useTranslation('grids')
  const spoken = useLanguage()
  const ids = { sources: useId(), references: useId() }
  const references = file.references ?? []
  return (
    <>
      <section aria-labelledby={ids.sources} className={classes.card}>
        <h2 id={ids.sources} className={classes.cardTitle}>
          {t('sources')}
        </h2>
        <ul className={classes.list}>
          {file.sources.map(({ id, title, url, licence, certainty, note }) => (
            <li key={id}>
              <Kept language={language}>{title}</Kept> <b>({t(`certainty.${certainty}`)})</b>
              <div className={classes.dim}>
                <Kept language={language}>{licence}</Kept>
                {url && <div className={classes.url}>{url}</div>}
              </div>
              {note && <Kept language={language}>{note}</Kept>}
            </li>
          ))}
        </ul>
      </section>
      {references.length > 0 && (
        <section aria-labelledby={ids.references} className={classes.card}>
          <h2 id={ids.references} className={classes.cardTitle}>
            {t('references')}
          </h2>
          <ul className={classes.list}>
            {references.map(reference => (
              <li key={reference.id}>
                <Kept language={language}>{referenceText(reference)}</Kept>
                {reference.applicableFrom && (
                  <span className={classes.dim}>
                    {' '}
                    {t('appliesFrom', { day: dayOrText(reference.applicableFrom, spoken) })}
                  </span>
                )}
                {reference.note && (
                  <div className={classes.dim}>
                    <Kept language={language}>{reference.note}</Kept>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** A day in words; the format leaves this date free, and what is not one is shown as it is written. */
const dayOrText = (text: string, language: 'fr' | 'en'): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOfInstant(`${text}T12:00:00`, language) : text
