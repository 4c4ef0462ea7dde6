import { Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfView } from './pdf-view.ts'
import classes from './viewer.module.css'

/** The page in sight, by its label, and where another is asked for: gone to on Enter or on leaving the field. */
export function PageField({ view }: { view: PdfView }) {
  const { t } = useTranslation(['reading', 'viewer'])
  const [typed, setTyped] = useState<string | null>(null)
  const page = view.currentPage()
  const label = view.labels().of(page)
  const go = () => {
    setTyped(null)
    if (typed === null || typed.trim() === '' || typed === (label ?? String(page))) return
    const wanted = view.labels().find(typed)
    if (wanted) view.leapTo(wanted)
    else
      notifications.show({
        message: t('viewer:noSuchPage', { typed }),
        closeButtonProps: { 'aria-label': t('closeNotice') },
      })
  }
  return (
    <>
      <TextInput
        aria-label={t('page')}
        value={typed ?? label ?? String(page)}
        onChange={event => {
          const { value } = event.currentTarget
          setTyped(value)
          const likely = view.labels().find(value)
          if (likely) view.foresee(likely)
        }}
        onFocus={event => event.currentTarget.select()}
        onBlur={go}
        onKeyDown={event => {
          if (event.key === 'Enter') go()
          if (event.key === 'Escape') setTyped(null)
        }}
        maxLength={40}
        size="xs"
        classNames={{ input: classes.page }}
      />
      <Text size="sm" className={classes.place}>
        {label === null
          ? t('pageOf', { pages: view.pages() })
          : t('viewer:placeOf', { page: String(page), pages: view.pages() })}
      </Text>
    </>
  )
}
