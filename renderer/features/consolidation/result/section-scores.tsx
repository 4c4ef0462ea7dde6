import { useTranslation } from 'react-i18next'
import { KeptWithin } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Explanation } from '#shared/domain/grid/explain.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './result.module.css'

/**
 * Scores of the sections from what is retained; the total and the level only where the grid shows them. The figure of
 * these scores stands above this table, which is its twin.
 */
export function SectionScores({ grid, explanation }: { grid: Grid; explanation: Explanation }) {
  const { t } = useTranslation('consolidation')
  const language = useLanguage()
  const { result, sections } = explanation
  const scored = sections.filter(({ score }) => score !== null)
  const bounding = boundingSections(explanation)
  const number = (value: number) => writtenNumber(value, language)
  const level = grid.levels.find(({ code }) => code === result.level)?.label
  return (
    <>
      {scored.length > 0 && (
        <table className={classes.sections} aria-label={t('result.sections')}>
          <thead>
            <tr>
              <th scope="col">{t('result.section')}</th>
              <th scope="col">{t('result.weight')}</th>
              <th scope="col">{t('result.score')}</th>
            </tr>
          </thead>
          <tbody>
            {scored.map(({ section, score, belowMinimum }) => (
              <tr key={section.id} data-bounding={bounding.has(section.id) || undefined}>
                <th scope="row" lang={grid.file.language}>
                  {section.index + 1} {section.title}
                </th>
                <td>{number(section.weight)}</td>
                <td>
                  {bounding.has(section.id) && (
                    <svg viewBox="0 0 10 10" className={classes.diamond} role="img" aria-label={t('result.bounding')}>
                      <path d="M5 0 10 5 5 10 0 5z" />
                    </svg>
                  )}
                  {number(score ?? 0)}
                  {belowMinimum && <span className={classes.quiet}> ({t('result.belowMinimum')})</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {bounding.size > 0 && (
        <p className={classes.key}>
          <svg viewBox="0 0 10 10" className={classes.diamond} aria-hidden>
            <path d="M5 0 10 5 5 10 0 5z" />
          </svg>
          {t('result.bounding')}
        </p>
      )}
      {grid.showTotal && result.total !== null && (
        <p className={classes.total}>
          <span>{t('result.total')}</span>
          <span>
            <b>{number(result.total)}</b> {grid.file.results.unit ?? ''}
          </span>
        </p>
      )}
      {grid.showTotal && level !== undefined && (
        <p>
          <KeptWithin sentence={mark => t('result.level', { level: mark })} language={grid.file.language}>
            {level}
          </KeptWithin>
        </p>
      )}
      {!grid.showTotal && <p className={classes.quiet}>{t('result.noTotal')}</p>}
    </>
  )
}

/** Sections whose score a rule that bounds the opinion has read. */
const boundingSections = ({ bound, rules }: Explanation): ReadonlySet<string> =>
  new Set(
    rules
      .filter(({ rule }) => bound.rules.some(one => one.rule === rule))
      .flatMap(({ readings }) => readings)
      .flatMap(({ variable }) => (variable.startsWith('sections.') ? [variable.slice('sections.'.length)] : [])),
  )
