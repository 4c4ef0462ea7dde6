import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import type { GridFamily } from './grid-library.ts'
import classes from './grid-list.module.css'
import type { GridSummary } from './grid-summary.ts'
import { type GridUsage, usesOf } from './grid-usage.ts'
import { StatusMark } from './status-mark.tsx'
import { useLanguageName } from './use-language-name.ts'

const columns = ['version', 'status', 'questions', 'uses', 'language', 'source'] as const

/** One body a grid, one row a version, the latest first. */
export function GridTable({ families, usage }: { families: readonly GridFamily[]; usage: GridUsage }) {
  const { t } = useTranslation('grids')
  return (
    <div className={classes.scroller} data-pane tabIndex={-1}>
      <table className={classes.table} aria-label={t('list.title')}>
        <thead>
          <tr>
            {columns.map(column => (
              <th scope="col" key={column}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {families.map(({ id, versions }) => (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length} className={classes.family}>
                <h2>
                  <Kept language={versions[0]?.language ?? ''}>{versions[0]?.title ?? id}</Kept>
                </h2>
                <span className={classes.code}>{id}</span>
              </th>
            </tr>
            {versions.map(version => (
              <VersionRow key={version.model.id} version={version} uses={usesOf(usage, version.model.reference)} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function VersionRow({ version, uses }: { version: GridSummary; uses: number }) {
  const { t } = useTranslation('grids')
  const nameOf = useLanguageName()
  const { model, status, questions, language, licence, sources } = version
  const [source, ...others] = sources
  return (
    <tr className={classes.row}>
      <td>
        <Link to="/grilles/$modelId" params={{ modelId: model.id }} className={classes.version ?? ''}>
          {t('row.version', { version: version.version })}
        </Link>
      </td>
      <td>
        <StatusMark status={status} />
      </td>
      <td className={classes.number}>{t('row.questions', { n: questions })}</td>
      <td className={classes.number}>{t('row.uses', { n: uses })}</td>
      <td>{nameOf(language)}</td>
      <td className={classes.small}>
        {source && (
          <>
            <Kept language={language}>{source}</Kept>
            {others.length > 0 && ` ${t('row.otherSources', { n: others.length })}`}
            <br />
          </>
        )}
        {licence && <Kept language={language}>{licence}</Kept>}
      </td>
    </tr>
  )
}
