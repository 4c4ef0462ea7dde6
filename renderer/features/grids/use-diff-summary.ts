import { useTranslation } from 'react-i18next'
import { allElements, type GridDiff, statusOf } from '#shared/domain/grid/diff/grid-diff.ts'

const counted = ['section', 'question', 'option', 'rule'] as const
const statuses = ['added', 'removed', 'changed', 'moved'] as const

/** « 2 questions ajoutées, 1 règle modifiée… »: what changed, in one sentence. */
export function useDiffSummary(diff: GridDiff): string {
  const { t } = useTranslation('grids')
  const all = allElements(diff.elements)
  const told = counted.flatMap(kind =>
    statuses.flatMap(status => {
      const n = all.filter(element => element.kind === kind && statusOf(element) === status).length
      return n > 0 ? [t(`compare.summary.${kind}.${status}`, { n })] : []
    }),
  )
  const others = all.filter(
    element => !counted.some(kind => kind === element.kind) && statusOf(element) !== 'same',
  ).length
  const rest = [
    ...(others > 0 ? [t('compare.summary.others', { n: others })] : []),
    ...(diff.fields.length > 0 ? [t('compare.summary.fields', { n: diff.fields.length })] : []),
  ]
  const parts = [...told, ...rest]
  return parts.length === 0 ? t('compare.summary.nothing') : t('compare.summary.sentence', { parts: parts.join(', ') })
}
