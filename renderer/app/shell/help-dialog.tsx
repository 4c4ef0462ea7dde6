import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keyboard/key-hint.tsx'
import { areas } from '../areas.ts'
import classes from './help-dialog.module.css'

const everywhere = [
  { keys: [['Ctrl', 'K']], text: 'help.palette' },
  { keys: [['Ctrl', 'Shift', 'F']], text: 'help.search' },
  { keys: [['Ctrl', 'Shift', 'N']], text: 'help.newWindow' },
  { keys: [['Ctrl', `1…${areas.length}`]], text: 'help.areas' },
  {
    keys: [
      ['Alt', 'ArrowLeft'],
      ['Alt', 'ArrowRight'],
    ],
    text: 'help.back',
  },
  { keys: [['F6']], text: 'help.panes' },
  { keys: [['?'], ['F1']], text: 'help.help' },
] as const

const inList = [
  { keys: [['ArrowUp'], ['ArrowDown']], text: 'help.move' },
  { keys: [['Enter']], text: 'help.open' },
  { keys: [['Home'], ['End']], text: 'help.ends' },
  { keys: [['ArrowLeft'], ['ArrowRight']], text: 'help.inside' },
] as const

const inGrid = [
  { keys: [['J'], ['K']], text: 'help.criterion' },
  { keys: [['0…4']], text: 'help.level' },
  { keys: [['N'], ['C']], text: 'help.reason' },
  { keys: [['E']], text: 'help.evidence' },
  { keys: [['F']], text: 'help.focusMode' },
  {
    keys: [
      ['Ctrl', 'Z'],
      ['Ctrl', 'Y'],
    ],
    text: 'help.undo',
  },
] as const

const inDocument = [
  { keys: [['Ctrl', 'F']], text: 'help.find' },
  { keys: [['F3'], ['Shift', 'F3']], text: 'help.findNext' },
  { keys: [['ArrowLeft'], ['ArrowRight']], text: 'help.page' },
  { keys: [['PageUp'], ['PageDown'], ['Home'], ['End']], text: 'help.scroll' },
  { keys: [['+'], ['-'], ['0']], text: 'help.zoom' },
  { keys: [['R'], ['Shift', 'R']], text: 'help.rotate' },
  { keys: [['L']], text: 'help.links' },
  { keys: [['Alt', 'ArrowLeft']], text: 'help.leapBack' },
  { keys: [['F4']], text: 'help.panel' },
  { keys: [['Ctrl', 'P']], text: 'help.print' },
  { keys: [['E']], text: 'help.evidence' },
] as const

const inConsolidation = [
  { keys: [['J'], ['K']], text: 'help.criterion' },
  { keys: [['0…9']], text: 'help.level' },
  { keys: [['Enter']], text: 'help.retain' },
  { keys: [['T']], text: 'help.view' },
] as const

/** Every key of the window and of its screens. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('help.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('help.close') }}
    >
      <KeyList title={t('help.everywhere')} rows={everywhere} />
      <KeyList title={t('help.list')} rows={inList} />
      <KeyList title={t('help.grid')} rows={inGrid} />
      <KeyList title={t('help.document')} rows={inDocument} />
      <p className={classes.note}>{t('help.documentText')}</p>
      <KeyList title={t('help.consolidation')} rows={inConsolidation} />
      <p className={classes.note}>{t('help.singleKeys')}</p>
    </Modal>
  )
}

type KeyRow =
  | (typeof everywhere)[number]
  | (typeof inList)[number]
  | (typeof inGrid)[number]
  | (typeof inDocument)[number]
  | (typeof inConsolidation)[number]

function KeyList({ title, rows }: { title: string; rows: readonly KeyRow[] }) {
  const { t } = useTranslation('app')
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.keys}>
        {rows.map(row => (
          <div key={row.text}>
            <dt>
              {row.keys.map(keys => (
                <KeyHint key={keys.join('+')} keys={keys} />
              ))}
            </dt>
            <dd>{t(row.text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
