import type { ComponentProps } from 'react'
import classes from './plain.module.css'
import { useRowTab } from './row-entered.ts'

type Props = ComponentProps<'button'> & { label: string }

/** An act of a row, told by its picture and its name. */
export const PlainIconButton = ({ label, ...rest }: Props) => (
  <button
    tabIndex={useRowTab()}
    {...rest}
    type="button"
    aria-label={label}
    title={label}
    className={classes.iconButton}
  />
)
