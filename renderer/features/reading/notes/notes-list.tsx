import { Group, Text, Title } from '@mantine/core'
import { memo, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { type NoteFilter, type NoteOrder, selectThreads } from '#shared/domain/annotations/select-notes.ts'
import { threadsOf } from '#shared/domain/annotations/threads.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { ExportNotes } from './export-notes.tsx'
import { NoteCard } from './note-card.tsx'
import classes from './notes.module.css'
import { NotesFilter } from './notes-filter.tsx'
import { ImportNotes } from './transfer/import-notes.tsx'
import type { Annotations } from './use-annotations.ts'

export type CurrentNote = { id: string; write: boolean } | null

type Props = {
  piece: PieceRecord
  annotations: AnnotationRecord[]
  evidence: ReadonlySet<string>
  orphans: readonly string[]
  current: CurrentNote
  onGo(annotation: AnnotationRecord): void
  onWrite(annotation: AnnotationRecord, body: string): Promise<unknown>
  onChange: Annotations['change']
  onRemove(annotation: AnnotationRecord): void
}

/** The annotations of the piece in reading order. Memoised: turning pages must not render every note again. */
export const NotesList = memo(function NotesList(props: Props) {
  const { piece, annotations, evidence, orphans, current, onGo, onWrite, onChange, onRemove } = props
  const { t } = useTranslation('reading')
  const { memberId } = useProfile().profile.identity
  const { records: members } = useRecords('members', {})
  const authors = useMemo(() => new Map(members.map(member => [member.id, member])), [members])
  const [filter, setFilter] = useState<NoteFilter>({})
  const [order, setOrder] = useState<NoteOrder>('place')
  const tags = useMemo(
    () => [...new Set(annotations.flatMap(note => note.tags ?? []))].toSorted((a, b) => a.localeCompare(b)),
    [annotations],
  )
  const writing = useMemo(() => {
    const present = new Set(annotations.map(({ author }) => author))
    return members.filter(({ id }) => present.has(id))
  }, [annotations, members])
  const nameOf = useCallback((id: string) => authors.get(id)?.name ?? t('someone'), [authors, t])
  const listed = useMemo(() => {
    const known = { evidence, nameOf, me: memberId }
    const passing = selectThreads(threadsOf(annotations), filter, order, known).map(({ root }) => root)
    // The note one is at stays, whatever is looked for: it may be the one being written.
    const stays = annotations.find(({ id }) => id === current?.id)
    return stays && !passing.includes(stays) ? [stays, ...passing] : passing
  }, [annotations, filter, order, evidence, nameOf, memberId, current?.id])
  return (
    <section className={classes.notes} aria-label={t('notes')} data-pane tabIndex={-1}>
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h4">
          {t('notes')}{' '}
          <Text span c="dimmed" fw={400} inherit>
            {listed.length === annotations.length
              ? annotations.length
              : t('filter.count', { listed: listed.length, all: annotations.length })}
          </Text>
        </Title>
        <ImportNotes piece={piece} notes={annotations} />
        {annotations.length > 0 && <ExportNotes piece={piece} notes={listed} nameOf={nameOf} />}
      </Group>
      {annotations.length > 0 && (
        <NotesFilter
          filter={filter}
          order={order}
          authors={writing}
          tags={tags}
          onFilter={setFilter}
          onOrder={setOrder}
        />
      )}
      {annotations.length === 0 ? (
        <Text size="sm" mt="sm">
          {t('notesEmpty')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {listed.map(annotation => (
            <NoteCard
              key={annotation.id}
              annotation={annotation}
              author={authors.get(annotation.author)}
              evidence={evidence.has(annotation.id)}
              orphan={orphans.includes(annotation.id)}
              current={annotation.id === current?.id}
              write={annotation.id === current?.id && current.write}
              onGo={onGo}
              onWrite={onWrite}
              onChange={onChange}
              tags={tags}
              onRemove={onRemove}
            />
          ))}
        </ul>
      )}
    </section>
  )
})
