import { useTranslation } from 'react-i18next'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import type { ElementDiff } from '#shared/domain/grid/diff/grid-diff.ts'
import { type Side, useDiff } from './diff-context.tsx'

/** What an element is called in one column; a dash where that version does not have it. */
export function ElementName({ element, side }: { element: ElementDiff; side: Side }) {
  const { t } = useTranslation('grids')
  const pieceName = usePieceName()
  const { language } = useDiff()[side]
  const own = element[side]
  if (!own) return <span aria-hidden>—</span>
  if (element.kind === 'evidence') return <span>{pieceName(element.key)}</span>
  const words = [own.label, own.title, own.reason, own.text].find(text => typeof text === 'string')
  const code = element.kind === 'level' ? String(own.value) : String(own.id ?? own.code ?? element.key)
  if (element.kind === 'constant')
    return <span>{t('compare.constant', { name: element.key, value: JSON.stringify(own.value) })}</span>
  return (
    <span>
      {code} {words && <Kept language={language}>{words}</Kept>}
    </span>
  )
}
