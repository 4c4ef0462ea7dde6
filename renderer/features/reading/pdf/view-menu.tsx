import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowAutofitWidth,
  IconAspectRatio,
  IconChevronDown,
  IconChevronUp,
  IconDotsVertical,
  IconLink,
  IconMaximize,
  IconPrinter,
  IconRotate2,
  IconRotateClockwise2,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LateMenu } from '#renderer/ui/menu/late-menu.tsx'
import { spreads } from '#shared/domain/reading-place.ts'
import type { PdfView } from './pdf-view.ts'
import type { Reading } from './use-reading.ts'
import { zoomStep } from './zoom-step.ts'

/** Every act on the view, for panes too narrow to show their buttons and for what has none. */
export function ViewMenu({ view, reading }: { view: PdfView; reading: Reading }) {
  const { t } = useTranslation('viewer')
  return (
    <LateMenu
      position="bottom-start"
      width="18rem"
      dropdown={{ mah: 'min(34rem, 80dvh)', style: { overflowY: 'auto' } }}
      button={
        <ActionIcon variant="subtle" aria-label={t('more')} title={t('more')}>
          <IconDotsVertical size="1.125rem" aria-hidden />
        </ActionIcon>
      }
    >
      {() => (
        <>
          <Act icon={IconChevronUp} label={t('previousPage')} onClick={view.previousPage} />
          <Act icon={IconChevronDown} label={t('nextPage')} onClick={view.nextPage} />
          <Menu.Divider />
          <Act icon={IconZoomIn} label={t('zoomIn')} stays onClick={() => view.zoomBy(zoomStep)} />
          <Act icon={IconZoomOut} label={t('zoomOut')} stays onClick={() => view.zoomBy(1 / zoomStep)} />
          <Act icon={IconArrowAutofitWidth} label={t('fitWidth')} onClick={() => view.setScale('page-width')} />
          <Act icon={IconMaximize} label={t('fitPage')} onClick={() => view.setScale('page-fit')} />
          <Act icon={IconAspectRatio} label={t('actualSize')} onClick={() => view.setScale(1)} />
          <Menu.Divider />
          <Act icon={IconRotate2} label={t('rotateLeft')} stays onClick={() => reading.rotate(-90)} />
          <Act icon={IconRotateClockwise2} label={t('rotateRight')} stays onClick={() => reading.rotate(90)} />
          <Menu.Divider />
          <Menu.RadioGroup
            aria-label={t('spread')}
            value={view.spread()}
            onChange={value => {
              const chosen = spreads.find(known => known === value)
              if (chosen) view.setSpread(chosen)
            }}
          >
            {spreads.map(spread => (
              <Menu.RadioItem key={spread} value={spread}>
                {t(`spreads.${spread}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.CheckboxItem checked={reading.darkPaper} onChange={reading.setDarkPaper}>
            {t('darkPaper')}
          </Menu.CheckboxItem>
          <Menu.Divider />
          <Act icon={IconLink} label={t('pageLinks')} onClick={() => reading.setDialog('links')} />
          <Act icon={IconPrinter} label={t('print')} onClick={() => reading.setDialog('print')} />
        </>
      )}
    </LateMenu>
  )
}

type ActProps = {
  icon: typeof IconZoomIn
  label: string
  /** The menu stays open: what is done once is often done again. */
  stays?: boolean
  onClick(): void
}

function Act({ icon: Icon, label, stays = false, onClick }: ActProps) {
  return (
    <Menu.Item leftSection={<Icon size="1rem" aria-hidden />} closeMenuOnClick={!stays} onClick={onClick}>
      {label}
    </Menu.Item>
  )
}
