import { ActionIcon, Group, Text, Title } from '@mantine/core'
import { IconCheckbox } from '@tabler/icons-react'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '#renderer/ui/keyboard/is-typing.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { namedIn } from '#shared/domain/annotations/kept-up.ts'
import { byOneOf, type NotesDisplay } from '#shared/domain/annotations/notes-display.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import { BulkBar } from './bulk-bar.tsx'
import { DisplayMenu } from './display-menu.tsx'
import classes from './notes.module.css'
import { useNotesDesk } from './notes-desk.tsx'
import { NotesFilter } from './notes-filter.tsx'
import type { NotesShown } from './use-notes-shown.ts'
import type { ChosenNotes } from './use-selection.ts'
import type { UndoOfNotes } from './use-undo.tsx'

type Props = {
  label: string
  /** How many there are, whatever is looked for. */
  count: number
  /** Those there are, whosever are laid over and wherever they stand. */
  all: readonly AnnotationRecord[]
  shown: NotesShown
  chosen: ChosenNotes
  undo: UndoOfNotes
  display: NotesDisplay
  onDisplay(change: Partial<NotesDisplay>): void
  hasMargin: boolean
  empty: string
  /** More acts of the head. */
  acts?: ReactNode
  heading: 1 | 2
  className?: string | undefined
  children: ReactNode
}

/** The notes with what is asked of them: which, whose, in which order, and what is done to several. */
export function NotesPanel(props: Props) {
  const { label, count, all, shown, chosen, undo, display, onDisplay, hasMargin, empty, acts, heading } = props
  const { t } = useTranslation(['reading', 'notes'])
  const { personOf, readOnly, dossierId, me } = useNotesDesk()
  const { filter, order, setFilter, setOrder, listed, tags, authors } = shown
  const named = useCallback(
    (ids: readonly string[]) => ids.flatMap(id => personOf(id) ?? []).toSorted((a, b) => a.name.localeCompare(b.name)),
    [personOf],
  )
  const [writersOf] = useState(() => namedIn(({ author }: AnnotationRecord) => [author]))
  const writers = writersOf(all)
  const people = useMemo(() => named(writers), [named, writers])
  const offered = useMemo(() => (display.names ? named(authors) : []), [display.names, named, authors])
  const removeChosen = (threads: readonly Thread[]) => {
    chosen.none()
    undo.remove(threads)
  }
  return (
    <section
      className={props.className ?? classes.notes}
      aria-label={label}
      data-pane
      tabIndex={-1}
      onKeyDown={event => {
        undo.onKeyDown(event)
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'a' || isTyping(event.target)) return
        event.preventDefault()
        if (!readOnly) chosen.all()
      }}
    >
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Title order={heading} size="h4" className={classes.title}>
          {label}{' '}
          <Text span c="dimmed" fw={400} inherit>
            {listed.length === count ? count : t('filter.count', { listed: listed.length, all: count })}
          </Text>
        </Title>
        <Group gap={0} wrap="nowrap">
          {acts}
          {count > 0 && !readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-pressed={chosen.choosing}
              aria-label={t('notes:select.several')}
              title={t('notes:select.several')}
              onClick={() => chosen.setChoosing(!chosen.choosing)}
            >
              <IconCheckbox size="1.125rem" aria-hidden />
            </ActionIcon>
          )}
          <DisplayMenu display={display} onDisplay={onDisplay} authors={people} hasMargin={hasMargin} />
        </Group>
      </Group>
      {count > 0 && (
        <NotesFilter
          dossierId={dossierId}
          filter={filter}
          order={order}
          authors={offered}
          tags={tags}
          onFilter={setFilter}
          onOrder={setOrder}
        />
      )}
      {chosen.choosing && <BulkBar chosen={chosen} onDone={undo.told} onRemove={removeChosen} />}
      {count === 0 ? (
        <Text size="sm" mt="sm">
          {all.length === 0
            ? empty
            : t(all.some(byOneOf(display.overlay, me)) ? 'notes:noneHere' : 'notes:noneOfThese')}
        </Text>
      ) : listed.length === 0 ? (
        <Text size="sm" mt="sm">
          {t('notes:nonePasses')}
        </Text>
      ) : (
        props.children
      )}
    </section>
  )
}
