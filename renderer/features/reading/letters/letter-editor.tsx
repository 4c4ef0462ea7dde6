import { Button, Group, List, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconArrowLeft, IconSend, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeRecord } from '#renderer/store/change-record.ts'
import { putBack } from '#renderer/store/put-back.ts'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { ChooseAndAct } from '#renderer/ui/keyboard/choose-and-act.tsx'
import { DateField } from '#renderer/ui/language/date-field.tsx'
import { keptLanguage, keptText } from '#renderer/ui/language/kept.tsx'
import { showUndo } from '#renderer/ui/undo/show-undo.tsx'
import { letterFaults, questionOfNote, withheldQuestions } from '#shared/domain/annotations/draft-letter.ts'
import { type RequestLetterRecord, withLetterChange } from '#shared/domain/annotations/request-letter.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import { useNotesDesk } from '../notes/notes-desk.tsx'
import { LetterFiles } from './letter-files.tsx'
import { LetterQuestions } from './letter-questions.tsx'
import classes from './letters.module.css'

type Props = {
  letter: RequestLetterRecord
  /** The questions that may stand in a letter. */
  askable: readonly Thread[]
  askableIds: ReadonlySet<string>
  onClose(): void
}

/** A letter being written, kept as it is typed, until it is sent. */
export function LetterEditor({ letter: stored, askable, askableIds, onClose }: Props) {
  const { t } = useTranslation(['letters', 'reading'])
  const store = useStore()
  const { letters, pieces } = useNotesDesk()
  const keep = (next: RequestLetterRecord, from: RequestLetterRecord) =>
    changeRecord(
      store,
      'commitments',
      next.id,
      latest => {
        // Sent meanwhile, in another window.
        if (latest.kind !== 'request' || latest.sentAt !== undefined) return null
        const letter = withLetterChange(latest as RequestLetterRecord, from, next)
        return { ...letter, updatedAt: new Date().toISOString() }
      },
      from,
    )
  const { value: record, change, flush } = useAutosaved(stored, keep)
  const { letter, questions } = record
  const faults = letterFaults(record, letters, askableIds)
  const withheld = withheldQuestions(record, askableIds)
  const set = (words: Partial<RequestLetterRecord['letter']>) => change({ ...record, letter: { ...letter, ...words } })
  const notAsked = askable.filter(
    ({ root, resolved }) => !resolved && !questions.some(one => one.annotationId === root.id),
  )
  const add = (id: string) => {
    const note = askable.find(({ root }) => root.id === id)?.root
    if (note)
      change({
        ...record,
        questions: [
          ...questions,
          questionOfNote(
            note,
            pieces.find(piece => piece.id === note.pieceId),
          ),
        ],
      })
  }
  const send = () => {
    flush()
    // What the store refuses it keeps and tries again.
    keep({ ...record, sentAt: new Date().toISOString() }, record).catch(() => undefined)
    notifications.show({ message: t('wasSent'), closeButtonProps: { 'aria-label': t('reading:closeNotice') } })
    onClose()
  }
  const remove = () => {
    flush()
    store.inTurn(() => store.remove('commitments', record.id)).catch(() => undefined)
    showUndo({
      id: `letter-${record.id}`,
      said: t('removed'),
      offer: t('reading:undo'),
      undo: () => void putBack(store, 'commitments', record).catch(() => undefined),
    })
    onClose()
  }
  return (
    <div className={classes.editor}>
      <div className={classes.head}>
        <Title order={2} size="h4">
          {t('letter', { number: letter.number })}
        </Title>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size="1rem" aria-hidden />}
          onClick={onClose}
        >
          {t('back')}
        </Button>
      </div>
      <div className={classes.fields}>
        <TextInput
          label={t('field.number')}
          value={letter.number}
          onChange={event => set({ number: event.currentTarget.value })}
          onBlur={flush}
        />
        <DateField
          label={t('field.date')}
          value={letter.date}
          onChange={({ currentTarget: { value } }) => value !== '' && set({ date: value })}
        />
        <DateField
          label={t('field.deadline')}
          value={record.dueDate}
          onChange={({ currentTarget: { value } }) => value !== '' && change({ ...record, dueDate: value })}
        />
      </div>
      <Words
        label={t('field.addressee')}
        value={letter.addressee}
        onChange={addressee => set({ addressee })}
        {...{ flush }}
      />
      <Words label={t('field.intro')} value={letter.intro} onChange={intro => set({ intro })} {...{ flush }} />
      <LetterQuestions
        {...{ questions, withheld }}
        onChange={next => change({ ...record, questions: next })}
        onLeft={flush}
      />
      {notAsked.length > 0 && (
        <ChooseAndAct
          label={t('addQuestion')}
          choose={t('chooseQuestion', { count: notAsked.length })}
          options={notAsked.map(({ root }) => ({
            value: root.id,
            label: keptText(root.body || root.target.quote.exact),
          }))}
          act={t('addChosen')}
          onAct={add}
        />
      )}
      <Words label={t('field.closing')} value={letter.closing} onChange={closing => set({ closing })} {...{ flush }} />
      <div className={classes.fields}>
        <TextInput
          label={t('field.sender')}
          lang={keptLanguage}
          value={letter.sender.name}
          onChange={event => set({ sender: { ...letter.sender, name: event.currentTarget.value } })}
          onBlur={flush}
        />
        <TextInput
          label={t('field.capacity')}
          lang={keptLanguage}
          value={letter.sender.capacity}
          onChange={event => set({ sender: { ...letter.sender, capacity: event.currentTarget.value } })}
          onBlur={flush}
        />
      </div>
      {faults.length > 0 && (
        <div role="status">
          <Text size="sm" fw={600}>
            {t('standsAgainst')}
          </Text>
          <List size="sm">
            {faults.map(fault => (
              <List.Item key={fault}>
                {t(`fault.${fault}`, { count: withheld.length, numbers: withheld.join(', ') })}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      <Text size="sm" c="dimmed">
        {t('sendingFreezes')}
      </Text>
      <Group>
        <Button leftSection={<IconSend size="1.125rem" aria-hidden />} disabled={faults.length > 0} onClick={send}>
          {t('send')}
        </Button>
        <LetterFiles letter={record} withheld={withheld} />
        <Button variant="subtle" color="encre" leftSection={<IconTrash size="1.125rem" aria-hidden />} onClick={remove}>
          {t('removeDraft')}
        </Button>
      </Group>
    </div>
  )
}

type WordsProps = { label: string; value: string; onChange(value: string): void; flush(): void }

function Words({ label, value, onChange, flush }: WordsProps) {
  return (
    <GrowingField
      label={label}
      lang={keptLanguage}
      minRows={2}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      onBlur={flush}
    />
  )
}
