import { Button, Modal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import type { PdfView } from '../pdf-view.ts'
import classes from './links.module.css'
import { type PageLink, pageLinks } from './page-links.ts'

/** The links of the page in sight, for those who do not point at them. An address outside is read, and leads nowhere. */
export function PageLinksDialog({ view, onClose }: { view: PdfView; onClose(): void }) {
  const { t } = useTranslation('viewer')
  const [page] = useState(() => view.currentPage())
  const [links, setLinks] = useState<PageLink[] | null>(null)
  useEffect(() => {
    let dropped = false
    const show = (found: PageLink[]) => {
      if (!dropped) setLinks(found)
    }
    pageLinks(view.document, page).then(show, () => show([]))
    return () => {
      dropped = true
    }
  }, [view, page])
  const name = (number: number) => view.labels().of(number) ?? String(number)

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('links.title', { page: name(page) })}
      closeButtonProps={{ 'aria-label': t('links.close') }}
    >
      {links === null && <Waiting label={t('links.loading')} />}
      {links?.length === 0 && <Text>{t('links.none')}</Text>}
      <ul className={classes.links}>
        {links?.map(({ id, words, target }) => (
          <li key={id}>
            {'url' in target ? (
              <Text size="sm">
                {words && <b>{words} </b>}
                {t('outside', { url: target.url })}
              </Text>
            ) : (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => {
                  onClose()
                  view.follow(target.destination)
                }}
              >
                {words ? t('links.to', { words, page: name(target.page) }) : t('wentTo', { page: name(target.page) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Modal>
  )
}
