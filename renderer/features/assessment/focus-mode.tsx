import { Modal, Progress, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './focus-mode.module.css'
import type { useOnTheWay } from './use-on-the-way.ts'
import { gridDialog } from './use-undo-keys.ts'

type Props = {
  opened: boolean
  onClose(): void
  way: ReturnType<typeof useOnTheWay>
  children: ReactNode
}

/** One criterion fills the screen: nothing else but how far one is and what is missing. Escape leaves it. */
export function FocusMode({ opened, onClose, way, children }: Props) {
  const { t } = useTranslation('assessment')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen
      returnFocus={false}
      title={t('focusMode.title')}
      closeButtonProps={{ 'aria-label': t('focusMode.leave') }}
      attributes={{ content: gridDialog }}
      classNames={{ body: classes.body ?? '', content: classes.content ?? '' }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.progress}>
        <Progress value={way.percent} aria-label={way.progress} />
        <Text size="sm">
          <strong>{way.progress}</strong>
          {way.missing.map(one => ` · ${one}`)}
        </Text>
      </div>
      <div className={classes.criterion}>{children}</div>
    </Modal>
  )
}
