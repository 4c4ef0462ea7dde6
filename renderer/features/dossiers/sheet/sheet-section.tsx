import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './sheet.module.css'

type Props = {
  id: string
  title: string
  open: boolean
  /** Its fields are read only; it folds all the same. */
  disabled: boolean
  onFold: (id: string) => void
  children: ReactNode
}

/** A part of the sheet that folds; what is folded is printed all the same. */
export function SheetSection({ id, title, open, disabled, onFold, children }: Props) {
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <section className={classes.section} aria-labelledby={`${id}-title`} id={id}>
      <h2 className={classes.head}>
        <button
          type="button"
          id={`${id}-title`}
          className={classes.fold}
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => onFold(id)}
        >
          <Chevron size="1.125rem" aria-hidden />
          {title}
        </button>
      </h2>
      <fieldset
        id={`${id}-body`}
        aria-labelledby={`${id}-title`}
        className={classes.body}
        hidden={!open}
        disabled={disabled}
      >
        {children}
      </fieldset>
    </section>
  )
}
