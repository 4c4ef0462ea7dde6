import { Text, Title } from '@mantine/core'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { NoteCard } from './note-card.tsx'
import classes from './reading.module.css'

export type CurrentNote = { id: string; write: boolean } | null

type Props = {
  annotations: AnnotationRecord[]
  evidence: ReadonlySet<string>
  orphans: readonly string[]
  current: CurrentNote
  onGo(annotation: AnnotationRecord): void
  onWrite(annotation: AnnotationRecord, body: string): Promise<unknown>
  onRemove(annotation: AnnotationRecord): void
}

/** The annotations of the piece in reading order. Memoised: turning pages must not render every note again. */
export const NotesList = memo(function NotesList(props: Props) {
  const { annotations, evidence, orphans, current, onGo, onWrite, onRemove } = props
  const { t } = useTranslation('reading')
  const { records: members } = useRecords('members', {})
  const authors = useMemo(() => new Map(members.map(member => [member.id, member])), [members])
  return (
    <section className={classes.notes} aria-label={t('notes')} data-pane tabIndex={-1}>
      <Title order={2} size="h4">
        {t('notes')}{' '}
        <Text span c="dimmed" fw={400} inherit>
          {annotations.length}
        </Text>
      </Title>
      {annotations.length === 0 ? (
        <Text size="sm" mt="sm">
          {t('notesEmpty')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {annotations.map(annotation => (
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
              onRemove={onRemove}
            />
          ))}
        </ul>
      )}
    </section>
  )
})
