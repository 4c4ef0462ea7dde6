import { ActionIcon, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, type Layout, Panel, Separator, useGroupRef } from 'react-resizable-panels'
import classes from './split-pane.module.css'

type Side = 'left' | 'right'

type SplitPaneProps = {
  /** Under this name the widths come back after a restart. */
  id: string
  left: ReactNode
  right: ReactNode
  /** What each pane is, for the choice between them where there is room for one only. */
  names: Record<Side, string>
  /** Brings a pane on show, where only one is; `at` makes two requests for the same differ. */
  wanted?: { side: Side; at: number } | null
  /** Share of the left pane at first, in per cent. */
  initial?: number
  minimum?: number
}

const stepPercent = 5
/** Below 900 px there is room for one pane. Both stay as they are: the other is only out of sight. */
const narrowWindow = '(max-width: 56.25rem)'

/** Two panes and a separator moved by pointer, by arrow keys on it, or by its two buttons; one at a time when narrow. */
export function SplitPane({ id, left, right, names, wanted, initial = 50, minimum = 25 }: SplitPaneProps) {
  const { t } = useTranslation('ui')
  const group = useGroupRef()
  const [remembered] = useState(() => readLayout(id))
  const [share, setShare] = useState(remembered?.left ?? initial)
  const narrow = useMediaQuery(narrowWindow, false, { getInitialValueInEffect: false })
  const [side, setSide] = useState<Side>('left')

  useEffect(() => {
    if (wanted) setSide(wanted.side)
  }, [wanted])

  const keep = (layout: Layout) => localStorage.setItem(storageKey(id), JSON.stringify(layout))
  const move = (step: number) => {
    const moved = Math.min(100 - minimum, Math.max(minimum, share + step))
    const layout = group.current?.setLayout({ left: moved, right: 100 - moved })
    if (layout) keep(layout)
  }

  return (
    <div className={classes.frame} style={{ '--share': `${share}%` }} data-only={narrow ? side : undefined}>
      {narrow ? <PaneChoice names={names} side={side} onChoose={setSide} /> : null}
      <Group
        id={id}
        className={classes.group}
        groupRef={group}
        disableCursor
        {...(remembered ? { defaultLayout: remembered } : {})}
        onLayoutChange={layout => setShare(layout.left ?? initial)}
        onLayoutChanged={(layout, { isUserInteraction }) => {
          if (isUserInteraction) keep(layout)
        }}
      >
        <Panel id="left" className={classes.panel} defaultSize={`${initial}%`} minSize={`${minimum}%`}>
          {left}
        </Panel>
        <Separator className={classes.separator} aria-label={t('split.separator')} />
        <Panel id="right" className={classes.panel} minSize={`${minimum}%`}>
          {right}
        </Panel>
      </Group>
      {narrow ? null : (
        <span className={classes.buttons}>
          <ActionIcon
            size="1.5rem"
            variant="default"
            aria-label={t('split.narrower')}
            onClick={() => move(-stepPercent)}
          >
            <IconChevronLeft size="1rem" aria-hidden />
          </ActionIcon>
          <ActionIcon size="1.5rem" variant="default" aria-label={t('split.wider')} onClick={() => move(stepPercent)}>
            <IconChevronRight size="1rem" aria-hidden />
          </ActionIcon>
        </span>
      )}
    </div>
  )
}

type PaneChoiceProps = { names: Record<Side, string>; side: Side; onChoose: (side: Side) => void }

function PaneChoice({ names, side, onChoose }: PaneChoiceProps) {
  const { t } = useTranslation('ui')
  return (
    <SegmentedControl<Side>
      className={classes.choice}
      aria-label={t('split.pane')}
      value={side}
      onChange={onChoose}
      data={[
        { value: 'left', label: names.left },
        { value: 'right', label: names.right },
      ]}
    />
  )
}

const storageKey = (id: string) => `delibere.split.${id}`

function readLayout(id: string): Layout | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(id)) ?? 'null')
    if (stored && typeof stored === 'object' && 'left' in stored && typeof stored.left === 'number')
      return { left: stored.left, right: 100 - stored.left }
  } catch {
    // A damaged width is no width.
  }
  return undefined
}
