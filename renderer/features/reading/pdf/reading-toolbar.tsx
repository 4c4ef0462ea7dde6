import { ActionIcon, Group, Text, VisuallyHidden } from '@mantine/core'
import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconHighlight,
  IconLayoutSidebar,
  IconLink,
  IconNote,
  IconSearch,
  IconTextScan2,
  IconUnderline,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FocusedCriterion } from '#renderer/ui/workspace/workspace.tsx'
import type { MarkColor } from '#shared/domain/annotation.ts'
import { ColorMenu } from '../notes/color-menu.tsx'
import { type MoreMark, MoreMarksMenu } from '../notes/more-marks-menu.tsx'
import type { PassageAction } from '../passage-action.ts'
import classes from '../reading.module.css'
import { IconTool, ToolButton } from '../tools.tsx'
import { PageField } from './page-field.tsx'
import type { PdfView } from './pdf-view.ts'
import type { Reading } from './use-reading.ts'
import { ViewMenu } from './view-menu.tsx'
import viewerClasses from './viewer.module.css'
import { zoomStep } from './zoom-step.ts'

type Props = {
  view: PdfView
  reading: Reading
  criterion: FocusedCriterion | null
  canWrite: boolean
  /** The colour of the next mark. */
  color: MarkColor
  onColor(color: MarkColor): void
  onAct(action: PassageAction): void
  onMark(mark: MoreMark): void
  onReadText(): void
}

/** Memoised, with what it shows of the view in `reading`, of which each move makes another: a note more moves nothing. */
export const ReadingToolbar = memo(function ReadingToolbar(props: Props) {
  const { view, reading, criterion, canWrite, color, onColor, onAct, onMark, onReadText } = props
  const { t } = useTranslation(['reading', 'viewer'])
  // Pressing a button must not drop the selection it acts on.
  const keepSelection = (event: React.MouseEvent) => event.preventDefault()
  const percent = Math.round(view.scale() * 100)
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          aria-label={t('viewer:panel')}
          title={t('viewer:panel')}
          aria-expanded={reading.panel !== null}
          onClick={reading.togglePanel}
        >
          <IconLayoutSidebar size="1.125rem" aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          aria-label={t('viewer:find')}
          title={t('viewer:find')}
          aria-expanded={reading.finding !== null}
          onClick={reading.finding ? reading.stopFinding : reading.find}
        >
          <IconSearch size="1.125rem" aria-hidden />
        </ActionIcon>
        <ViewTool icon={IconChevronUp} label={t('viewer:previousPage')} onClick={view.previousPage} room="middle" />
        <PageField view={view} />
        <ViewTool icon={IconChevronDown} label={t('viewer:nextPage')} onClick={view.nextPage} room="middle" />
      </Group>
      <Group gap={2} wrap="nowrap">
        <ViewTool
          icon={IconZoomOut}
          label={t('viewer:zoomOut')}
          onClick={() => view.zoomBy(1 / zoomStep)}
          room="large"
        />
        <Text size="sm" className={`${classes.scale} ${viewerClasses.large}`}>
          <VisuallyHidden>{t('scale')} </VisuallyHidden>
          {t('percent', { percent })}
        </Text>
        <ViewTool icon={IconZoomIn} label={t('viewer:zoomIn')} onClick={() => view.zoomBy(zoomStep)} room="large" />
        <ViewTool
          icon={IconArrowAutofitWidth}
          label={t('viewer:fitWidth')}
          onClick={() => view.setScale('page-width')}
          room="large"
        />
        <ViewMenu view={view} reading={reading} />
      </Group>
      {canWrite && (
        <Group gap={0} wrap="nowrap" className={classes.acts} onMouseDown={keepSelection}>
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
          <MoreMarksMenu onMark={onMark} />
          <IconTool icon={IconTextScan2} label={t('pageTextOpen')} onClick={onReadText} />
        </Group>
      )}
    </div>
  )
})

/** `room`: how wide the pane must be for it; below, the menu has it alone. */
type ViewToolProps = { icon: typeof IconNote; label: string; room: 'middle' | 'large'; onClick(): void }

function ViewTool({ icon: Icon, label, room, onClick }: ViewToolProps) {
  return (
    <ActionIcon variant="subtle" className={viewerClasses[room]} aria-label={label} title={label} onClick={onClick}>
      <Icon size="1.125rem" aria-hidden />
    </ActionIcon>
  )
}
