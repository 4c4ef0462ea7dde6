import { ActionIcon, Button, Group, Text, VisuallyHidden } from '@mantine/core'
import {
  IconArrowAutofitWidth,
  IconHighlight,
  IconLink,
  IconNote,
  IconTextScan2,
  IconUnderline,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FocusedCriterion } from '#renderer/ui/workspace/workspace.tsx'
import type { MarkColor } from '#shared/domain/annotation.ts'
import { ColorMenu } from '../notes/color-menu.tsx'
import classes from '../reading.module.css'
import { PageField } from './page-field.tsx'
import type { PdfView } from './pdf-view.ts'

const zoomStep = 1.2

export type PassageAction = 'highlight' | 'underline' | 'note' | 'question' | 'evidence'

type Props = {
  view: PdfView
  criterion: FocusedCriterion | null
  canWrite: boolean
  /** The colour of the next mark. */
  color: MarkColor
  onColor(color: MarkColor): void
  onAct(action: PassageAction): void
  onReadText(): void
  /** Acts that are not on words, after those that are. */
  more: ReactNode
}

export function ReadingToolbar({ view, criterion, canWrite, color, onColor, onAct, onReadText, more }: Props) {
  const { t } = useTranslation('reading')
  // Pressing a button must not drop the selection it acts on.
  const keepSelection = (event: React.MouseEvent) => event.preventDefault()
  const percent = Math.round(view.scale() * 100)
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <Group gap="xs" wrap="nowrap">
        <PageField view={view} />
      </Group>
      <Group gap={2} wrap="nowrap">
        <ActionIcon variant="subtle" aria-label={t('zoomOut')} onClick={() => view.zoomBy(1 / zoomStep)}>
          <IconZoomOut size="1.125rem" aria-hidden />
        </ActionIcon>
        <Text size="sm" className={classes.scale}>
          <VisuallyHidden>{t('scale')} </VisuallyHidden>
          {t('percent', { percent })}
        </Text>
        <ActionIcon variant="subtle" aria-label={t('zoomIn')} onClick={() => view.zoomBy(zoomStep)}>
          <IconZoomIn size="1.125rem" aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('fitWidth')} onClick={() => view.fitWidth()}>
          <IconArrowAutofitWidth size="1.125rem" aria-hidden />
        </ActionIcon>
      </Group>
      {canWrite && (
        <Group gap={0} className={classes.acts} onMouseDown={keepSelection}>
          <ToolButton icon={IconHighlight} label={t('highlight')} onClick={() => onAct('highlight')} />
          <ColorMenu color={color} label={t('nextColor', { color: t(`colors.${color}`) })} onColor={onColor} />
          <IconTool icon={IconUnderline} label={t('underline')} onClick={() => onAct('underline')} />
          <ToolButton icon={IconNote} label={t('note')} onClick={() => onAct('note')} />
          {criterion && (
            <ToolButton
              icon={IconLink}
              label={t('evidence')}
              name={t('evidenceOf', { criterion: criterion.label })}
              onClick={() => onAct('evidence')}
            />
          )}
          {more}
          <IconTool icon={IconTextScan2} label={t('pageTextOpen')} onClick={onReadText} />
        </Group>
      )}
    </div>
  )
}

function IconTool({ icon: Icon, label, onClick }: Omit<ToolButtonProps, 'name'>) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      className={classes.tool}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon size="1.125rem" aria-hidden />
    </ActionIcon>
  )
}

type ToolButtonProps = { icon: typeof IconNote; label: string; name?: string; onClick(): void }

function ToolButton({ icon: Icon, label, name, onClick }: ToolButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      className={classes.tool}
      leftSection={<Icon size="1.125rem" aria-hidden />}
      // The name begins with the words on show (WCAG 2.5.3).
      {...(name === undefined ? {} : { 'aria-label': name })}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
