import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { longDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { begunFirst, type ListContext } from './dossier-views.ts'
import classes from './expected-of-me.module.css'

type ExpectedProps = { dossiers: readonly DossierRecord[]; sittingDate: string | null; context: ListContext }

const named = 3

/** One sentence says what is expected of me, the next sitting first, and leads to it. */
export function ExpectedOfMe({ dossiers, sittingDate, context }: ExpectedProps) {
  const { t } = useTranslation('dossiers')
  const language = useLanguage()
  const forSitting = dossiers.filter(({ id }) => context.nextSitting.has(id))
  const due = begunFirst(forSitting.length > 0 ? forSitting : dossiers, context)
  const first = due[0]
  if (!first) return null
  const shown = due.slice(0, named)
  const parts = new Intl.ListFormat(language).formatToParts(shown.map(({ number }) => number))
  const begun = new Set(shown.filter(({ id }) => context.begunByMe.has(id)).map(({ number }) => number))
  const more = Math.max(0, due.length - named)
  return (
    <div className={classes.banner}>
      <p className={classes.sentence}>
        <strong>
          {forSitting.length > 0 && sittingDate
            ? t('expected.before', { day: longDay(sittingDate, language) })
            : t('expected.now')}
        </strong>{' '}
        {t(context.assesses ? 'expected.assess' : 'expected.contribute', { n: shown.length })}{' '}
        {parts.map(({ type, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence, in its order
          <Fragment key={index}>
            <span className={type === 'element' ? classes.number : undefined}>{value}</span>
            {begun.has(value) && ` (${t('row.toFinish')})`}
          </Fragment>
        ))}
        {t('expected.more', { more })}
      </p>
      <Link to="/dossiers/$dossierId" params={{ dossierId: first.id }} className={classes.link}>
        {t(begun.has(first.number) ? 'expected.resume' : 'expected.start')}
      </Link>
    </div>
  )
}
