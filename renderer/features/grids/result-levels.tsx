import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './grid-screen.module.css'

/** How the grid counts, and the levels its result reaches. */
export function ResultLevels({ grid }: { grid: Grid }) {
  const { t } = useTranslation('grids')
  const spoken = useLanguage()
  const title = useId()
  const { scoring, levels, showTotal, file } = grid
  const measured = scoring.levelMeasure !== undefined && scoring.levelMeasure !== 'classification'
  return (
    <section aria-labelledby={title} className={classes.card}>
      <h2 id={title} className={classes.cardTitle}>
        {t('result.title')}
      </h2>
      <p className={classes.note}>
        {t(`method.${scoring.method}`)} {t(`unanswered.${scoring.unanswered}`)}{' '}
        {scoring.minCompleteness > 0 &&
          t('minCompleteness', { rate: writtenNumber(scoring.minCompleteness * 100, spoken) })}{' '}
        {!showTotal && t('noTotal')}
      </p>
      {levels.length > 0 && (
        <ul className={classes.list}>
          {levels.map(({ code, label, min, consequences = [] }) => (
            <li key={code}>
              <b>
                <Kept language={file.language}>{label}</Kept>
              </b>
              {measured && <span className={classes.dim}> {t('from', { min: writtenNumber(min ?? 0, spoken) })}</span>}
              {consequences.map(consequence => (
                <div key={consequence}>
                  <Kept language={file.language}>{consequence}</Kept>
                </div>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
