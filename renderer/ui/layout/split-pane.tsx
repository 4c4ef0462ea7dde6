import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Group, type Layout, Panel, Separator, useGroupRef } from 'react-resizable-panels'
import classes from './split-pane.module.css'

type SplitPaneProps = {
  /** Under this name the widths come back after a restart. */
  id: string
  left: ReactNode
  right: ReactNode
  /** Share of the left pane at first, in per cent. */
  initial?: number
  minimum?: number
}

const stepPercent = 5

/** Two panes and a separator moved by pointer, by arrow keys on it, or by its two buttons. */
export function SplitPane({ id, left, right, initial = 50, minimum = 25 }: SplitPaneProps) {
  const { t } = useTranslation('ui')
  const group = useGroupRef()
  const [remembered] = useState(() => readLayout(id))
  const [share, setShare] = useState(remembered?.left ?? initial)

  const move = (step: number) => {
    const moved = Math.min(100 - minimum, Math.max(minimum, share + step))
    group.current?.setLayout({ left: moved, right: 100 - moved })
  }

  return (
    <div className={classes.frame} style={{ '--share': `${share}%` }}>
      <Group
        id={id}
        className={classes.group}
        groupRef={group}
        disableCursor
        {...(remembered ? { defaultLayout: remembered } : {})}
        onLayoutChange={layout => setShare(layout.left ?? initial)}
        onLayoutChanged={layout => localStorage.setItem(storageKey(id), JSON.stringify(layout))}
      >
        <Panel id="left" className={classes.panel} defaultSize={`${initial}%`} minSize={`${minimum}%`}>
          {left}
        </Panel>
        <Separator className={classes.separator} aria-label={t('split.separator')} />
        <Panel id="right" className={classes.panel} minSize={`${minimum}%`}>
          {right}
        </Panel>
      </Group>
      <span className={classes.buttons}>
        <ActionIcon size="sm" variant="default" aria-label={t('split.narrower')} onClick={() => move(-stepPercent)}>
          <IconChevronLeft size="1rem" aria-hidden />
        </ActionIcon>
        <ActionIcon size="sm" variant="default" aria-label={t('split.wider')} onClick={() => move(stepPercent)}>
          <IconChevronRight size="1rem" aria-hidden />
        </ActionIcon>
      </span>
    </div>
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
