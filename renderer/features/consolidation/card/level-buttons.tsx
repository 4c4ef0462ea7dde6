import { UnstyledButton } from '@mantine/core'
import { useRef } from 'react'
import type { ScaleLevel } from '#shared/domain/grid/grid.ts'
import classes from './card.module.css'

type Props = {
  label: string
  levels: readonly ScaleLevel[]
  language: string
  value: number | null
  disabled: boolean
  onChoose(value: number): void
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** The levels of a scale by their numbers, since the debate has read their descriptions; the chosen one says its own. */
export function LevelButtons({ label, levels, language, value, disabled, onChoose }: Props) {
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  const chosen = levels.findIndex(level => level.value === value)
  const level = levels[chosen]
  const move = (index: number) => {
    const next = (index + levels.length) % levels.length
    const to = levels[next]
    if (!to || disabled) return
    buttons.current[next]?.focus()
    onChoose(to.value)
  }
  return (
    <div>
      <div role="radiogroup" aria-label={label} className={classes.levels}>
        {levels.map((one, index) => (
          <UnstyledButton
            key={one.value}
            ref={element => {
              buttons.current[index] = element
            }}
            role="radio"
            aria-checked={index === chosen}
            aria-disabled={disabled || undefined}
            aria-label={`${one.value} ${one.label}`}
            title={`${one.label} : ${one.anchor}`}
            lang={language}
            tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
            className={classes.level}
            onClick={() => !disabled && onChoose(one.value)}
            onKeyDown={event => {
              const step = steps[event.key]
              if (step === undefined) return
              event.preventDefault()
              move(index + step)
            }}
          >
            {one.value}
          </UnstyledButton>
        ))}
      </div>
      {level && (
        <p className={classes.small} lang={language}>
          <b>{level.label}.</b> {level.anchor}
        </p>
      )}
    </div>
  )
}
