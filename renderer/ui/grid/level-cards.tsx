import { UnstyledButton } from '@mantine/core'
import { useRef } from 'react'
import type { ScaleLevel } from '#shared/domain/grid/grid.ts'
import classes from './answer-cards.module.css'

type Props = {
  label: string
  levels: readonly ScaleLevel[]
  value: number | null
  disabled: boolean
  onChoose(value: number): void
}

/** Described levels of a scale: a level is chosen by its description, not by its number. One stop of the Tab key. */
export function LevelCards({ label, levels, value, disabled, onChoose }: Props) {
  const cards = useRef<(HTMLButtonElement | null)[]>([])
  const chosen = levels.findIndex(level => level.value === value)
  const move = (index: number) => {
    const next = (index + levels.length) % levels.length
    const level = levels[next]
    if (!level || disabled) return
    cards.current[next]?.focus()
    onChoose(level.value)
  }
  return (
    <div role="radiogroup" aria-label={label} className={classes.cards}>
      {levels.map((level, index) => (
        <UnstyledButton
          key={level.value}
          ref={element => {
            cards.current[index] = element
          }}
          role="radio"
          aria-checked={index === chosen}
          aria-disabled={disabled || undefined}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          className={classes.card}
          onClick={() => !disabled && onChoose(level.value)}
          onKeyDown={event => {
            const step = steps[event.key]
            if (step === undefined) return
            event.preventDefault()
            move(index + step)
          }}
        >
          <span className={classes.cardValue}>{level.value}</span>
          <span>
            <span className={classes.cardLabel}>{level.label}</span>
            <span className={classes.cardAnchor}>{level.anchor}</span>
          </span>
        </UnstyledButton>
      ))}
    </div>
  )
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }
