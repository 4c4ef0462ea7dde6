import { Textarea, type TextareaProps } from '@mantine/core'
import type { CSSProperties, Ref } from 'react'
import classes from './growing-field.module.css'

type Props = Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'classNames'> & {
  ref?: Ref<HTMLTextAreaElement>
  /** Rows that it has when there are no words, and beyond which it scrolls. */
  minRows?: number
  maxRows?: number
  inputClass?: string | undefined
}

/**
 * A field of several lines, as high as its words. The browser makes it so: measuring it by script lays the whole page out
 * for each field that appears and at each key.
 */
export function GrowingField({ minRows = 1, maxRows, inputClass = '', style, ...rest }: Props) {
  const rows: CSSProperties = {
    '--rows': minRows,
    ...(maxRows === undefined ? {} : { '--most-rows': maxRows }),
  }
  return (
    <Textarea
      rows={minRows}
      classNames={{ input: `${classes.growing} ${inputClass}` }}
      style={[rows, style]}
      {...(maxRows === undefined ? { 'data-no-overflow': true } : {})}
      {...rest}
    />
  )
}
