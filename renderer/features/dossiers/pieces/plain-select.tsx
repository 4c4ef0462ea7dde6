import type { ComponentProps } from 'react'
import classes from './plain.module.css'
import { useRowTab } from './row-entered.ts'

type Props = Omit<ComponentProps<'select'>, 'children'> & { data: readonly { value: string; label: string }[] }

/** A select of the browser, for rows of which there are many: it costs the page a tenth of one with a frame of its own. */
export const PlainSelect = ({ data, ...rest }: Props) => (
  <select tabIndex={useRowTab()} {...rest} className={classes.select}>
    {data.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </select>
)
