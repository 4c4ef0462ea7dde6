import { Group, Text, VisuallyHidden } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconHighlight,
  IconLink,
  IconMoon,
  IconNote,
  IconRotateClockwise,
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
import type { PassageAction } from '../passage-action.ts'
import { zoomStep } from '../pdf/zoom-step.ts'
import classes from '../reading.module.css'
import { IconTool, ToolButton } from '../tools.tsx'

type Props = {
  /** 1 is the usual size; `null`: fitted to the pane. */
  zoom: number | null
  onZoom(zoom: number | null): void
  /** Only a picture turns and is fitted. */
  picture: boolean
  onTurn(): void
  /** Only words stand on paper. */
  paper: 'light' | 'dark' | null
  onPaper(paper: 'light' | 'dark'): void
  canWrite: boolean
  /** Whether there are words to choose. */
  words: boolean
  criterion: FocusedCriterion | null
  color: MarkColor
  onColor(color: MarkColor): void
  onAct(action: PassageAction): void
  onReadText(): void
  /** Acts that are not on words, after those that are. */
  more: ReactNode
}

const zooms = { least: 0.5, most: 4 }

/** What can be done with a document that is no PDF; the words of the buttons are those of the viewer of PDF. */
export function DocumentToolbar(props: Props) {
  const { zoom, onZoom, picture, onTurn, paper, onPaper, canWrite, words, criterion, color, onColor, onAct } = props
  const { t } = useTranslation(['reading', 'document', 'viewer'])
  // Pressing a button must not drop the selection it acts on.
  const keepSelection = (event: React.MouseEvent) => event.preventDefault()
  const zoomBy = (factor: number) => onZoom(Math.min(zooms.most, Math.max(zooms.least, (zoom ?? 1) * factor)))
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <Group gap={2} wrap="nowrap" onMouseDown={keepSelection}>
        <IconTool icon={IconZoomOut} label={t('viewer:zoomOut')} onClick={() => zoomBy(1 / zoomStep)} />
        <Text size="sm" className={classes.scale}>
          <VisuallyHidden>{t('scale')} </VisuallyHidden>
          {zoom === null ? t('document:fitted') : t('percent', { percent: Math.round(zoom * 100) })}
        </Text>
        <IconTool icon={IconZoomIn} label={t('viewer:zoomIn')} onClick={() => zoomBy(zoomStep)} />
        {picture && (
          <>
            <IconTool icon={IconArrowsMaximize} label={t('document:fit')} onClick={() => onZoom(null)} />
            <IconTool icon={IconRotateClockwise} label={t('document:turn')} onClick={onTurn} />
          </>
        )}
        {paper && (
          <IconTool
            icon={IconMoon}
            label={t('viewer:darkPaper')}
            pressed={paper === 'dark'}
            onClick={() => onPaper(paper === 'dark' ? 'light' : 'dark')}
          />
        )}
      </Group>
      {canWrite && (
        <Group gap={0} className={classes.acts} onMouseDown={keepSelection}>
          {words && (
            <>
              <ToolButton icon={IconHighlight} label={t('highlight')} onClick={() => onAct('highlight')} />
              <ColorMenu color={color} label={t('nextColor', { color: t(`colors.${color}`) })} onColor={onColor} />
              <IconTool icon={IconUnderline} label={t('underline')} onClick={() => onAct('underline')} />
            </>
          )}
          <ToolButton
            icon={IconNote}
            label={words ? t('note') : t('document:noteOnWhole')}
            onClick={() => onAct('note')}
          />
          {criterion && (
            <ToolButton
              icon={IconLink}
              label={t('evidence')}
              name={
                words
                  ? t('evidenceOf', { criterion: criterion.label })
                  : t('document:evidenceOfWhole', { criterion: criterion.label })
              }
              onClick={() => onAct('evidence')}
            />
          )}
          {props.more}
          {words && <IconTool icon={IconTextScan2} label={t('pageTextOpen')} onClick={props.onReadText} />}
        </Group>
      )}
    </div>
  )
}
