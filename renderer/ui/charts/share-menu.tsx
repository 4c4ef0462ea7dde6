import { Button, Menu } from '@mantine/core'
import { IconShare2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ChartExport } from './use-chart-export.ts'

type Props = { chart: string; ways: Pick<ChartExport, 'copyPicture' | 'copyTable' | 'save'>; drawn: boolean }

/** Copies and files of a chart; those of the picture only where there is one. */
export function ShareMenu({ chart, ways, drawn }: Props) {
  const { t } = useTranslation('charts')
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconShare2 size="1rem" aria-hidden />}
          aria-label={t('shareOf', { chart })}
        >
          {t('share')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('copy')}</Menu.Label>
        {drawn && <Menu.Item onClick={() => void ways.copyPicture()}>{t('copyPicture')}</Menu.Item>}
        <Menu.Item onClick={() => void ways.copyTable()}>{t('copyTable')}</Menu.Item>
        <Menu.Label>{t('save')}</Menu.Label>
        {drawn && <Menu.Item onClick={() => void ways.save('svg')}>{t('saveSvg')}</Menu.Item>}
        {drawn && <Menu.Item onClick={() => void ways.save('png')}>{t('savePng')}</Menu.Item>}
        <Menu.Item onClick={() => void ways.save('csv')}>{t('saveCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
