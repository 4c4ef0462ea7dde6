import { Button, Group, SegmentedControl, Text, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import type { PieceVersion } from '#shared/domain/piece-versions.ts'
import { changesOf, type DiffRow } from '#shared/text/text-diff.ts'
import type { DiffRun } from '#shared/text/word-diff.ts'
import { useTextDiff } from './use-text-diff.ts'
import classes from './versions.module.css'

type Line = { row: DiffRow; change: number | null } | { skipped: number }

/** Rows kept around a change where the changes alone are shown. */
const around = 2

type Props = { before: PieceVersion; after: PieceVersion }

/** Two versions side by side, in one list of rows: they scroll together because they are one. */
export function DiffView({ before, after }: Props) {
  const { t } = useTranslation('versions')
  const comparison = useTextDiff(before, after)
  if (comparison.status === 'ready') return <Rows rows={comparison.rows} before={before} after={after} />
  if (comparison.status === 'unreadable') return <Text>{t('unreadable')}</Text>
  if (comparison.status === 'failed') return <Text role="alert">{t('notCompared')}</Text>
  return <Waiting label={t(comparison.status === 'reading' ? 'reading' : 'comparing')} />
}

function Rows({ rows, before, after }: Props & { rows: readonly DiffRow[] }) {
  const { t } = useTranslation('versions')
  const { settings } = useDeviceSettings()
  const [whole, setWhole] = useState(false)
  const [at, setAt] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const changes = useMemo(() => changesOf(rows), [rows])
  const lines = useMemo(() => linesOf(rows, whole), [rows, whole])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 12,
  })
  const go = (change: number) => {
    const next = Math.min(changes.length - 1, Math.max(0, change))
    setAt(next)
    const line = lines.findIndex(one => 'change' in one && one.change === next)
    if (line !== -1) virtual.scrollToIndex(line, { align: 'center' })
  }
  return (
    <>
      <Group gap="sm" className={classes.diffTools}>
        <Text role="status" fw={600}>
          {t('changes', { count: changes.length })}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('differences')}
          value={whole ? 'whole' : 'onlyChanges'}
          onChange={value => setWhole(value === 'whole')}
          data={(['onlyChanges', 'whole'] as const).map(value => ({ value, label: t(value) }))}
        />
        {changes.length > 0 && (
          <Group gap={4}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowUp size="1rem" aria-hidden />}
              disabled={at === 0}
              onClick={() => go(at - 1)}
            >
              {t('previousChange')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowDown size="1rem" aria-hidden />}
              disabled={at >= changes.length - 1}
              onClick={() => go(at + 1)}
            >
              {t('nextChange')}
            </Button>
          </Group>
        )}
      </Group>
      {changes.length > 0 && (
        <>
          <div className={classes.diffHead} aria-hidden>
            <b>{t('left', { number: before.number })}</b>
            <b>{t('left', { number: after.number })}</b>
          </div>
          <section
            ref={scroller}
            className={classes.diff}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable to be scrolled by keys
            tabIndex={0}
            data-pane
            aria-label={t('table')}
            onKeyDown={event => {
              const step = { j: 1, k: -1 }[event.key.toLowerCase()]
              if (step === undefined || !settings.singleKeyShortcuts || event.ctrlKey || event.metaKey || event.altKey)
                return
              go(at + step)
            }}
          >
            <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
              {virtual.getVirtualItems().map(({ index, start }) => {
                const line = lines[index]
                return (
                  line && (
                    <div
                      key={index}
                      ref={virtual.measureElement}
                      data-index={index}
                      className={classes.diffRow}
                      data-current={('change' in line && line.change === at) || undefined}
                      style={{ transform: `translateY(${start}px)` }}
                      lang={keptLanguage}
                    >
                      <LineOf line={line} />
                    </div>
                  )
                )
              })}
            </div>
          </section>
        </>
      )}
    </>
  )
}

function LineOf({ line }: { line: Line }) {
  const { t, i18n } = useTranslation('versions')
  if ('skipped' in line)
    return (
      <span className={classes.skipped} lang={i18n.language}>
        {t('skipped', { count: line.skipped })}
      </span>
    )
  const { row } = line
  if (row.kind === 'same')
    return (
      <>
        <span className={classes.side}>{row.text}</span>
        <span className={classes.side} data-twin aria-hidden>
          {row.text}
        </span>
      </>
    )
  return (
    <>
      <Side runs={row.runs} of="before" />
      <Side runs={row.runs} of="after" />
    </>
  )
}

/** One side of a change. A sign and a word say what the colour says. */
function Side({ runs, of }: { runs: readonly DiffRun[]; of: 'before' | 'after' }) {
  const { t } = useTranslation('versions')
  const own = runs.filter(run => run.of === of || run.of === 'both')
  const Tag = of === 'before' ? 'del' : 'ins'
  let at = 0
  if (own.length === 0) return <span className={classes.side} data-empty />
  return (
    <span className={classes.side} data-side={of}>
      <span className={classes.sign} aria-hidden>
        {of === 'before' ? '−' : '+'}
      </span>
      <span>
        {own.map(run => {
          const key = at
          at += run.text.length
          return run.of === 'both' ? (
            run.text
          ) : (
            <Tag key={key} className={classes[of]}>
              <VisuallyHidden>{t(of === 'before' ? 'deleted' : 'inserted')} </VisuallyHidden>
              {run.text}
            </Tag>
          )
        })}
      </span>
    </span>
  )
}

function linesOf(rows: readonly DiffRow[], whole: boolean): Line[] {
  const lines: Line[] = []
  let change = 0
  let skipped = 0
  const near = whole ? null : nearChanges(rows)
  for (const [index, row] of rows.entries()) {
    if (near && !near.has(index)) {
      skipped += 1
      continue
    }
    if (skipped > 0) lines.push({ skipped })
    skipped = 0
    lines.push({ row, change: row.kind === 'changed' ? change++ : null })
  }
  if (skipped > 0) lines.push({ skipped })
  return lines
}

function nearChanges(rows: readonly DiffRow[]): ReadonlySet<number> {
  const near = new Set<number>()
  for (const index of changesOf(rows)) {
    for (let other = index - around; other <= index + around; other += 1) near.add(other)
  }
  return near
}
