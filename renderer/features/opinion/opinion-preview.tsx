import { Group, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PdfPages } from '#renderer/ui/pdf/pdf-pages.tsx'
import classes from './opinion.module.css'
import type { Preview } from './use-preview.ts'

export function OpinionPreview({ preview, shown }: { preview: Preview; shown: boolean }) {
  const { t } = useTranslation('opinion')
  const sha256 = 'sha256' in preview ? preview.sha256 : undefined
  return (
    <aside className={classes.preview} aria-label={t('preview')} data-shown={shown || undefined}>
      <Group className={classes.bar} justify="space-between">
        <Title order={2} size="h4">
          {t('preview')}
        </Title>
        <Group gap={6} role="status">
          {preview.status === 'making' && <Text size="sm">{t('previewMaking')}</Text>}
          {preview.status === 'made' && (
            <>
              <IconCircleCheck size={16} aria-hidden />
              <Text size="sm">{t('sameBytes')}</Text>
            </>
          )}
        </Group>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable to be scrolled by keys */}
      <section className={classes.previewPages} tabIndex={0} aria-label={t('preview')}>
        {sha256 ? (
          <PdfPages
            sha256={sha256}
            label={t('preview')}
            pageLabel={(page, pages) => t('previewPage', { page, pages })}
            loadingLabel={t('previewMaking')}
            failedLabel={t('previewNone')}
          />
        ) : (
          <Text p="lg">{t('previewNone')}</Text>
        )}
      </section>
    </aside>
  )
}
