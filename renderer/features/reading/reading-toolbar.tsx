import { ActionIcon, Button, Group, NumberInput, Text } from '@mantine/core'
import {
  IconArrowAutofitWidth,
  IconHighlight,
  IconLink,
  IconNote,
  IconTextScan2,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FocusedCriterion } from '#renderer/ui/workspace/workspace.tsx'
import type { PdfView } from './pdf-view.ts'
import classes from './reading.module.css'

const zoomStep = 1.2

export type PassageAction = 'highlight' | 'note' | 'evidence'

type Props = {
  view: PdfView
  criterion: FocusedCriterion | null
  onAct(action: PassageAction): void
  onReadText(): void
}

export function ReadingToolbar({ view, criterion, onAct, onReadText }: Props) {
  const { t } = useTranslation('reading')
  // Pressing a button must not drop the selection it acts on.
  const keepSelection = (event: React.MouseEvent) => event.preventDefault()
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <Group gap="xs" wrap="nowrap">
        <NumberInput
          aria-label={t('page')}
          value={view.currentPage()}
          onChange={value => typeof value === 'number' && view.goToPage(value)}
          min={1}
          max={view.pages()}
          hideControls
          size="xs"
          w={52}
        />
        <Text size="sm">{t('pageOf', { pages: view.pages() })}</Text>
      </Group>
      <Group gap={2} wrap="nowrap">
        <ActionIcon variant="subtle" aria-label={t('zoomOut')} onClick={() => view.zoomBy(1 / zoomStep)}>
          <IconZoomOut size={18} aria-hidden />
        </ActionIcon>
        <Text size="sm" className={classes.scale} aria-label={t('scale', { percent: percent(view) })}>
          {percent(view)} %
        </Text>
        <ActionIcon variant="subtle" aria-label={t('zoomIn')} onClick={() => view.zoomBy(zoomStep)}>
          <IconZoomIn size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('fitWidth')} onClick={() => view.fitWidth()}>
          <IconArrowAutofitWidth size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Group gap="xs" wrap="nowrap" onMouseDown={keepSelection}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconHighlight size={18} aria-hidden />}
          onClick={() => onAct('highlight')}
        >
          {t('highlight')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconNote size={18} aria-hidden />}
          onClick={() => onAct('note')}
        >
          {t('note')}
        </Button>
        {criterion && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconLink size={18} aria-hidden />}
            aria-label={t('evidenceOf', { criterion: criterion.label })}
            onClick={() => onAct('evidence')}
          >
            {t('evidence')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconTextScan2 size={18} aria-hidden />}
          onClick={onReadText}
        >
          {t('pageTextOpen')}
        </Button>
      </Group>
    </div>
  )
}

const percent = (view: PdfView) => Math.round(view.scale() * 100)
