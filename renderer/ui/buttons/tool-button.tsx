import type { ComponentPropsWithRef } from 'react'
import classes from './tool-button.module.css'

/**
 * A small button with a picture, as a subtle `ActionIcon` is, for where many stand: each note has seven, and Mantine takes
 * several times as long to make one. What it does is said by `aria-label`.
 */
export function ToolButton({ className = '', ...rest }: ComponentPropsWithRef<'button'> & { 'aria-label': string }) {
  return <button type="button" className={`${classes.tool} ${className}`} {...rest} />
}
