import { Group, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PdfPages } from '#renderer/ui/pdf/pdf-pages.tsx'
import classes from './opinion.module.css'
import type { Preview } from './use-preview.ts'

/** The act as it will be exported. While a newer one is made, the last stays on show. */
export function OpinionPreview({ preview, shown }: { preview: Preview; shown: boolean }) {
  const { t } = useTranslation('opinion')
  const sha256 = 'sha256' in preview ? preview.sha256 : undefined
  return (
    <aside className={classes.preview} aria-label={t('preview')} data-shown={shown || undefined}>
      <Group className={classes.bar} justify="space-between">
        <Title order={2} size="h4">
          {t('preview')}
        </Title>
        {preview.status === 'made' && <Text size="sm">{t('previewPages', { count: preview.pages })}</Text>}
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable to be scrolled by keys */}
      <section className={classes.previewPages} tabIndex={0} data-pane aria-label={t('preview')}>
        {sha256 ? (
          <PdfPages
            sha256={sha256}
            label={t('preview')}
            pageLabel={(page, pages) => t('previewPage', { page, pages })}
            loadingLabel={t('previewMaking')}
            failedLabel={t('previewFailed')}
          />
        ) : (
          <Text p="lg">{t('previewNone')}</Text>
        )}
      </section>
      <Group gap={6} className={classes.previewFoot} role="status">
        {preview.status === 'making' && <Text size="sm">{t('previewMaking')}</Text>}
        {preview.status === 'made' && (
          <>
            <IconCircleCheck size="1rem" aria-hidden />
            <Text size="sm">{t('sameBytes')}</Text>
          </>
        )}
      </Group>
    </aside>
  )
}
