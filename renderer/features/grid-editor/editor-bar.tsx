import { ActionIcon, Button, SegmentedControl, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconCheck, IconFlask } from '@tabler/icons-react'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './editor.module.css'
import { useEditor } from './editor-context.tsx'
import type { Shown } from './editor-desk.tsx'
import { FaultList } from './fault-list.tsx'
import { useFaults } from './faults-context.tsx'

type Props = { shown: Shown; onShow(shown: Shown): void; isBenchOpen: boolean; onBench(open: boolean): void }

/** Undo, the faults that keep the grid from being assessed, and the bench. */
export function EditorBar({ shown, onShow, isBenchOpen, onBench }: Props) {
  const { t } = useTranslation('editor')
  const { draft, readOnly } = useEditor()
  const { past, future } = useSyncExternalStore(draft.subscribe, draft.read)
  const faults = useFaults()
  const [areFaultsOpen, openFaults] = useState(false)
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('tools')}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('undo')}
        disabled={past.length === 0 || readOnly}
        onClick={draft.undo}
      >
        <IconArrowBackUp size="1.125rem" aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('redo')}
        disabled={future.length === 0 || readOnly}
        onClick={draft.redo}
      >
        <IconArrowForwardUp size="1.125rem" aria-hidden />
      </ActionIcon>
      {faults.length === 0 ? (
        <Text size="sm" role="status" className={classes.state}>
          <IconCheck size="1rem" aria-hidden /> {t('noFault')}
        </Text>
      ) : (
        <Button
          variant="default"
          leftSection={<IconAlertTriangle size="1.125rem" aria-hidden />}
          aria-expanded={areFaultsOpen}
          onClick={() => openFaults(!areFaultsOpen)}
        >
          {t('faultCount', { count: faults.length })}
        </Button>
      )}
      <SegmentedControl<Shown>
        className={classes.choice}
        aria-label={t('shown')}
        value={shown}
        onChange={onShow}
        data={(['outline', 'work', 'bench'] as const).map(value => ({ value, label: t(`panes.${value}`) }))}
      />
      <Button
        variant="default"
        ml="auto"
        className={classes.benchToggle}
        leftSection={<IconFlask size="1.125rem" aria-hidden />}
        aria-pressed={isBenchOpen}
        onClick={() => onBench(!isBenchOpen)}
      >
        {t('bench.title')}
      </Button>
      {areFaultsOpen && faults.length > 0 && <FaultList />}
    </div>
  )
}
