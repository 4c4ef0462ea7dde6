import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keptText } from '#renderer/ui/language/kept.tsx'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useEditor } from './editor-context.tsx'
import classes from './outline.module.css'
import { panelOf } from './panel-of.ts'
import { useDrag } from './use-drag.ts'
import { useGridLanguage } from './use-field.ts'

type Props = {
  path: GridPath
  /** Of the path, by which the row is known to be the same. */
  place: string
  label: string
  number: string | undefined
  ofGrid: boolean
  isCurrent: boolean
  isFaulty: boolean
}

/** One line of the outline: leads to its panel, and is dragged to its place where it has one. */
export const OutlineRow = memo(Row, (before, after) =>
  (['place', 'label', 'number', 'ofGrid', 'isCurrent', 'isFaulty'] as const).every(key => before[key] === after[key]),
)

function Row({ path, label, number, ofGrid, isCurrent, isFaulty }: Props) {
  const { t } = useTranslation('editor')
  const { goTo, follow } = useEditor()
  const language = useGridLanguage()
  const row = useRef<HTMLButtonElement>(null)
  const edge = useDrag(row, { path, label, onMoved: to => isCurrent && follow(panelOf(to)) })
  return (
    <UnstyledButton
      ref={row}
      className={classes.link}
      aria-current={isCurrent || undefined}
      data-edge={edge ?? undefined}
      title={label}
      onClick={() => goTo(path)}
    >
      {number !== undefined && <span className={classes.number}>{number}</span>}
      <span className={classes.label} lang={ofGrid ? language : undefined}>
        {ofGrid ? keptText(label, language) : label}
      </span>
      {isFaulty && <IconAlertTriangle size="1rem" role="img" aria-label={t('faulty')} className={classes.fault} />}
    </UnstyledButton>
  )
}
