import { Kbd, VisuallyHidden } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './key-hint.module.css'
import { type KeyName, keyNames } from './key-names.ts'

/** Keys to press together, as written on the keyboard: `['Ctrl', 'K']`. */
export function KeyHint({ keys }: { keys: readonly KeyName[] }) {
  return (
    <Kbd className={classes.keys}>
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index > 0 ? ' ' : null}
          <KeyCap name={key} />
        </Fragment>
      ))}
    </Kbd>
  )
}

function KeyCap({ name }: { name: KeyName }) {
  const { t } = useTranslation('ui')
  const named = keyNames[name]
  if (!named) return name
  if (!named.sign) return t(named.text)
  return (
    <>
      <span aria-hidden>{named.sign}</span>
      <VisuallyHidden>{t(named.text)}</VisuallyHidden>
    </>
  )
}
