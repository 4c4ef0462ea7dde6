import { ActionIcon, Tabs } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { readingPanels } from '#shared/domain/reading-place.ts'
import type { PdfView } from '../pdf-view.ts'
import type { Reading } from '../use-reading.ts'
import { OutlineTree } from './outline-tree.tsx'
import classes from './panel.module.css'
import { Thumbnails } from './thumbnails.tsx'

type Props = { view: PdfView; reading: Reading }

/** Beside the pages: their small pictures, or the outline of the document. Memoised as the toolbar is. */
export const SidePanel = memo(function SidePanel({ view, reading: { panel, setPanel } }: Props) {
  const { t } = useTranslation('viewer')
  return (
    <aside className={classes.panel} aria-label={t('panel')} data-pane>
      <Tabs
        value={panel}
        onChange={value => {
          const chosen = readingPanels.find(known => known === value)
          if (chosen) setPanel(chosen)
        }}
        keepMounted={false}
        classNames={{ root: classes.tabs, panel: classes.tabPanel }}
      >
        <div className={classes.head}>
          <Tabs.List className={classes.tabList}>
            <Tabs.Tab value="thumbnails">{t('thumbnails.tab')}</Tabs.Tab>
            <Tabs.Tab value="outline">{t('outline.tab')}</Tabs.Tab>
          </Tabs.List>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('panelClose')}
            title={t('panelClose')}
            onClick={() => setPanel(null)}
          >
            <IconX size="1rem" aria-hidden />
          </ActionIcon>
        </div>
        <Tabs.Panel value="thumbnails" tabIndex={-1}>
          <Thumbnails view={view} />
        </Tabs.Panel>
        <Tabs.Panel value="outline" tabIndex={-1}>
          <OutlineTree view={view} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
})
