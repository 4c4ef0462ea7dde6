import { useTranslation } from 'react-i18next'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { colorOf, criterionKey } from '#shared/domain/annotations/select-notes.ts'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import { threadsOf } from '#shared/domain/annotations/threads.ts'

const columns = [
  'page',
  'shape',
  'passage',
  'note',
  'author',
  'audience',
  'color',
  'tags',
  'kind',
  'thread',
  'resolved',
  'criteria',
  'assigned',
  'created',
  'changed',
  'id',
] as const

/**
 * The notes as a table for a spreadsheet: a row each, a thread's replies after its note and under its number. Every note
 * given is for the committee: that is what its column says. `tableCsv` takes the formulas out of the cells.
 */
export function useNotesTable(nameOf: (memberId: string) => string) {
  const { t } = useTranslation('transfer')
  const { t: reading } = useTranslation('reading')
  const language = useLanguage()
  const rowOf = (
    note: AnnotationRecord,
    thread: number,
    resolved: boolean,
  ): Record<(typeof columns)[number], string> => ({
    page: String(note.target.page),
    shape: t(`shapes.${shapeOf(note.target)}`),
    passage: note.target.quote.exact,
    note: note.body,
    author: nameOf(note.author),
    audience: t('forCommittee'),
    color: reading(`colors.${colorOf(note)}`),
    tags: (note.tags ?? []).join(', '),
    kind: t(`kinds.${note.motivation}`),
    thread: String(thread),
    resolved: t(resolved ? 'resolved' : 'open'),
    criteria: (note.criteria ?? []).map(criterionKey).join(', '),
    assigned: note.assigneeId === undefined ? '' : nameOf(note.assigneeId),
    created: dayAndTime(note.createdAt, language),
    changed: dayAndTime(note.updatedAt, language),
    id: note.id,
  })
  return (notes: readonly AnnotationRecord[]) => {
    const rows = threadsOf(notes).flatMap(({ root, replies, resolved }, index) =>
      [root, ...replies].map(note => rowOf(note, index + 1, resolved)),
    )
    return {
      columns: columns.map(column => t(`columns.${column}`)),
      rows: rows.map(row => columns.map(column => row[column])),
    }
  }
}
