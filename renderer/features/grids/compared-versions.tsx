import { Button, Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { compareGrids } from '#shared/domain/grid/diff/compare-grids.ts'
import { isEmptyDiff, isUnchanged } from '#shared/domain/grid/diff/grid-diff.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './compare.module.css'
import { DiffProvider } from './diff-context.tsx'
import { DiffElement } from './diff-element.tsx'
import { DiffFields } from './diff-fields.tsx'
import { useChangeKeys } from './use-change-keys.ts'
import { useDiffSummary } from './use-diff-summary.ts'

/** What became of a grid, first in one sentence, then element by element in two columns. */
export function ComparedVersions({ before, after }: { before: Grid; after: Grid }) {
  const { t } = useTranslation('grids')
  const diff = useMemo(() => compareGrids(before.file, after.file), [before, after])
  const [onlyChanges, setOnlyChanges] = useState(true)
  const summary = useDiffSummary(diff)
  const area = useRef<HTMLDivElement>(null)
  const keys = useChangeKeys(area)
  const shown = onlyChanges ? diff.elements.filter(element => !isUnchanged(element)) : diff.elements
  const kinds = [...new Set(shown.map(({ kind }) => kind))]
  return (
    <DiffProvider before={before.file} after={after.file} onlyChanges={onlyChanges}>
      <div className={classes.screen} ref={area}>
        <div className={classes.head}>
          <h1 className={classes.title}>{t('compare.title')}</h1>
          <Button
            variant="default"
            leftSection={<IconArrowUp size="1.125rem" aria-hidden />}
            onClick={keys.previous}
            aria-keyshortcuts="K"
          >
            {t('compare.previous')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowDown size="1.125rem" aria-hidden />}
            onClick={keys.next}
            aria-keyshortcuts="J"
          >
            {t('compare.next')}
          </Button>
        </div>
        <p className={classes.summary}>{summary}</p>
        <Checkbox
          label={t('compare.onlyChanges')}
          checked={onlyChanges}
          onChange={event => setOnlyChanges(event.currentTarget.checked)}
        />
        <div className={`${classes.pair} ${classes.names}`}>
          <p>
            {t('compare.before')} <b>{before.reference}</b>
            <br />
            <Kept language={before.file.language}>{before.title}</Kept>
          </p>
          <p>
            {t('compare.after')} <b>{after.reference}</b>
            <br />
            <Kept language={after.file.language}>{after.title}</Kept>
          </p>
        </div>
        {diff.fields.length > 0 && (
          <section aria-label={t('compare.gridItself')} className={classes.group}>
            <h2>{t('compare.gridItself')}</h2>
            <div className={classes.element} data-status="changed" data-change tabIndex={-1}>
              <DiffFields fields={diff.fields} />
            </div>
          </section>
        )}
        {kinds.map(kind => (
          <section key={kind} aria-label={t(`compare.group.${kind}`)} className={classes.group}>
            <h2>{t(`compare.group.${kind}`)}</h2>
            {shown
              .filter(element => element.kind === kind)
              .map(element => (
                <DiffElement key={`${element.key} ${element.after ? 'after' : 'before'}`} element={element} level={3} />
              ))}
          </section>
        ))}
        {isEmptyDiff(diff) && <p>{t('compare.same')}</p>}
      </div>
    </DiffProvider>
  )
}
