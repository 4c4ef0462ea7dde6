import { Kbd, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './key-hint.module.css'
import { type KeyName, keyNames } from './key-names.ts'

/** Keys to press together, each written as on the keyboard: `['Ctrl', 'K']`. */
export function KeyHint({ keys }: { keys: readonly KeyName[] }) {
  const { t } = useTranslation('ui')
  return (
    <span className={classes.keys}>
      {keys.map(key => {
        const named = keyNames[key]
        if (!named) return <Kbd key={key}>{key}</Kbd>
        return (
          <Kbd key={key}>
            {named.sign ? (
              <>
                <span aria-hidden>{named.sign}</span>
                <VisuallyHidden>{t(named.text)}</VisuallyHidden>
              </>
            ) : (
              t(named.text)
            )}
          </Kbd>
        )
      })}
    </span>
  )
}
