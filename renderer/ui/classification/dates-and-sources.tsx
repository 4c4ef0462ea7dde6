import { useTranslation } from 'react-i18next'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { civilDate } from '../language/dates.ts'
import { useLanguage } from '../language/use-language.ts'
import classes from './classification.module.css'
import { useReferenceWords } from './reference-words.ts'

const isDate = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** The articles with the dates they apply from, the other dates that the grid holds, and where all of it comes from. */
export function DatesAndSources({ grid }: { grid: Grid }) {
  const { t } = useTranslation('classification')
  const language = useLanguage()
  const referenceWords = useReferenceWords()
  const { references = [], constants = {}, sources, language: written } = grid.file
  const dates = Object.entries(constants).filter((entry): entry is [string, string] => isDate(entry[1]))
  return (
    <>
      <p>{t('datesHelp')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('reference')}</th>
            <th scope="col">{t('applicable')}</th>
          </tr>
        </thead>
        <tbody>
          {references.map(reference => (
            <tr key={reference.id}>
              <th scope="row">{referenceWords(reference).article}</th>
              <td>{reference.applicableFrom ? civilDate(reference.applicableFrom, language) : t('noDate')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {dates.length > 0 && (
        <>
          <h4 className={classes.minor}>{t('heldDates')}</h4>
          <dl className={classes.dates}>
            {dates.map(([name, date]) => (
              <div key={name}>
                <dt lang={written}>{name.replaceAll('_', ' ')}</dt>
                <dd>{civilDate(date, language)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h4 className={classes.minor}>{t('sources')}</h4>
      <ul className={classes.sources}>
        {sources.map(({ id, title, certainty, note }) => (
          <li key={id}>
            <span lang={written}>{title}</span> · <b>{t(`certainty.${certainty}`)}</b>
            {note && (
              <>
                . <span lang={written}>{note}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
