import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { Kept, keptLanguage } from '#renderer/ui/language/kept.tsx'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import type { MovePlan } from './move-plan.ts'
import classes from './moved-drafts.module.css'

/** What becomes of my answers: how many follow, and each that does not with the reason. */
export function MovedDrafts({ plan }: { plan: MovePlan }) {
  const { t } = useTranslation('grids')
  const labels = useLabels(plan.from)
  if (plan.drafts.length === 0) return <p>{t('move.nothingOfMine')}</p>
  return plan.drafts.map(({ draft, mapped, exists }) => (
    <section key={draft.id} aria-label={t(`move.mine.${draft.kind}`)}>
      <h3 className={classes.title}>{t(`move.mine.${draft.kind}`)}</h3>
      {exists ? (
        <p className={classes.sentence}>{t('move.exists', { to: plan.to.reference })}</p>
      ) : (
        <p className={classes.sentence}>
          {t('move.moved', {
            n: mapped.moved.length,
            renamed: mapped.moved.filter(({ from, to }) => from !== to).length,
          })}{' '}
          {t('move.dropped', { n: mapped.dropped.length })}
        </p>
      )}
      {!exists && mapped.dropped.length > 0 && (
        <ul className={classes.list}>
          {mapped.dropped.map(({ question, reason }) => (
            <li key={question}>
              <Kept language={labels.language}>{labels.of.get(question) ?? question}</Kept>
              <span className={classes.reason}>{t(`move.reason.${reason}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  ))
}

/** What the earlier version calls its questions. */
function useLabels(reference: string): { of: ReadonlyMap<string, string>; language: string } {
  const { records: models } = useRecords('models', { kind: 'grid' })
  return useMemo(() => {
    const loaded = loadGrid(models.find(model => model.reference === reference)?.content)
    if (!loaded.ok) return { of: new Map(), language: keptLanguage }
    const { questions, file } = loaded.value
    return { of: new Map(questions.map(({ id, label }) => [id, label])), language: file.language }
  }, [models, reference])
}
