import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { keptText } from '#renderer/ui/language/kept.tsx'
import { wordDiff } from '#shared/text/word-diff.ts'
import classes from './compare.module.css'
import { type Side, useDiff } from './diff-context.tsx'

type Props = { before: string; after: string; side: Side }

/** A changed text in one column: struck through and signed where words were taken out, underlined and signed where put in. */
export function DiffText({ before, after, side }: Props) {
  const { t } = useTranslation('grids')
  const { language } = useDiff()[side]
  const runs = useMemo(() => wordDiff(before, after), [before, after])
  return (
    <span className={classes.value} lang={language}>
      {runs
        .filter(({ of }) => of === 'both' || of === side)
        .map(({ of, text }, rank) => {
          const words = keptText(text, language)
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text
          if (of === 'both') return <Fragment key={rank}>{words}</Fragment>
          const Mark = side === 'before' ? 'del' : 'ins'
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text
            <Mark key={rank} className={classes.mark} title={t(`compare.mark.${side}`)}>
              {words}
            </Mark>
          )
        })}
    </span>
  )
}
