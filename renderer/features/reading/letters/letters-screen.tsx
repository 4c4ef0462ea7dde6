import { Button, Text, Title } from '@mantine/core'
import { IconMailPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useNotes } from '#renderer/ui/annotations/use-notes.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { useRoleName } from '#renderer/ui/profile/use-role-name.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { draftLetter, questionOfNote } from '#shared/domain/annotations/draft-letter.ts'
import { type QuestionStanding, questionState } from '#shared/domain/annotations/question-state.ts'
import { leavingNotes } from '#shared/domain/annotations/readable.ts'
import { requestLetters } from '#shared/domain/annotations/request-letter.ts'
import { byPlace } from '#shared/domain/annotations/select-notes.ts'
import { type Thread, threadsOf } from '#shared/domain/annotations/threads.ts'
import { civilDayAfter } from '#shared/domain/civil-day.ts'
import { NotesDeskProvider, useNotesOfDossier } from '../notes/notes-desk.tsx'
import { type ListRow, ThreadList } from '../notes/thread-list.tsx'
import { useDossierScreen } from '../notes/use-dossier-screen.ts'
import { useUndo } from '../notes/use-undo.tsx'
import { LetterCard } from './letter-card.tsx'
import { LetterEditor } from './letter-editor.tsx'
import classes from './letters.module.css'

const none: ReadonlySet<string> = new Set()
const noTags: readonly string[] = []
const standingsInOrder: readonly QuestionStanding[] = ['late', 'open', 'asked', 'answered', 'closed']
/** Time one gives a project owner at first, in days. */
const usualDelay = 15

type Props = {
  dossierId: string
  /** To the passage of a note, in its piece. */
  onOpen(note: AnnotationRecord): void
}

/** The questions of a dossier to its project owner, and the letters that ask them. */
export function LettersScreen({ dossierId, onOpen }: Props) {
  const { t } = useTranslation(['letters', 'notes'])
  const { dossier, status } = useDossierScreen(dossierId, t('screen'))
  const store = useStore()
  const language = useLanguage()
  const roleName = useRoleName()
  const { committee, identity } = useProfile().profile
  const desk = useNotesOfDossier(dossierId)
  const { records } = useNotes({ dossierId })
  const undo = useUndo(desk.acts)
  const [edited, setEdited] = useState<string | null>(null)
  const { letters, today, pieces } = desk

  const questions = useMemo(() => {
    const places = new Map(pieces.map(({ id }, rank) => [id, rank]))
    const place = ({ root }: Thread) => places.get(root.pieceId) ?? places.size
    return threadsOf(records)
      .filter(({ root }) => root.motivation === 'questioning')
      .sort((a, b) => place(a) - place(b) || byPlace(a.root, b.root))
  }, [records, pieces])
  const standings = useMemo(
    () => new Map(questions.map(thread => [thread, questionState(thread, letters, today).standing])),
    [questions, letters, today],
  )
  const rows = useMemo(() => byStanding(standings, standing => t(`standings.${standing}`)), [standings, t])
  /** A letter leaves: what is not for the whole committee is in none. */
  const askable = useMemo(() => {
    const leaving = new Set(leavingNotes(records).map(({ id }) => id))
    return questions.filter(({ root }) => leaving.has(root.id))
  }, [questions, records])
  const askableIds = useMemo(() => new Set(askable.map(({ root }) => root.id)), [askable])
  const open = askable.filter(thread => standings.get(thread) === 'open')
  const titleOf = (id: string) => pieces.find(piece => piece.id === id)
  const editing = letters.find(({ id, sentAt }) => id === edited && sentAt === undefined)

  if (!dossier) return status === 'loading' ? null : <Text p="lg">{t('notes:dossier.absent')}</Text>
  const write = async () => {
    const rapporteur = dossier.rapporteurId === undefined ? undefined : desk.personOf(dossier.rapporteurId)
    const sender = rapporteur
      ? { name: rapporteur.name, capacity: roleName({ role: 'rapporteur' }) }
      : { name: identity.name, capacity: roleName(identity) }
    // The number follows those of every window.
    await store.inTurn(async () => {
      const letter = draftLetter(store.stamp(), {
        ...{ dossier, committee, language, sender, today },
        known: requestLetters(await store.find('commitments', { dossierId })),
        questions: open.map(({ root }) => questionOfNote(root, titleOf(root.pieceId))),
        dueDate: civilDayAfter(today, usualDelay),
        now: new Date().toISOString(),
      })
      setEdited(letter.id)
      await store.put('commitments', letter)
    })
  }
  return (
    <NotesDeskProvider desk={desk}>
      <div className={classes.screen}>
        <section
          className={classes.questions}
          aria-label={t('questions')}
          data-pane
          tabIndex={-1}
          onKeyDown={undo.onKeyDown}
        >
          <Title order={1} size="h3">
            {t('screen')}
          </Title>
          {questions.length === 0 ? (
            <Text>{t('noQuestion')}</Text>
          ) : (
            <ThreadList
              rows={rows}
              label={t('questions')}
              evidence={none}
              orphans={none}
              current={null}
              names
              tags={noTags}
              selection={null}
              onGo={onOpen}
              onRemove={thread => undo.remove([thread])}
              onEvidence={null}
            />
          )}
        </section>
        <section className={classes.letters} aria-label={t('letters')} data-pane tabIndex={-1}>
          {editing ? (
            <LetterEditor
              key={editing.id}
              letter={editing}
              {...{ askable, askableIds }}
              onClose={() => setEdited(null)}
            />
          ) : (
            <>
              <div className={classes.head}>
                <Title order={2} size="h4">
                  {t('letters')}
                </Title>
                {!desk.readOnly && (
                  <Button
                    size="sm"
                    leftSection={<IconMailPlus size="1.125rem" aria-hidden />}
                    onClick={() => void write().catch(() => undefined)}
                  >
                    {t('write', { count: open.length })}
                  </Button>
                )}
              </div>
              {questions.length > askable.length && (
                <Text size="sm" c="dimmed">
                  {t('notForAll', { count: questions.length - askable.length })}
                </Text>
              )}
              {letters.length === 0 ? (
                <Text>{t('noLetter')}</Text>
              ) : (
                <ul className={classes.list}>
                  {letters
                    .toSorted((a, b) => b.letter.date.localeCompare(a.letter.date) || b.id.localeCompare(a.id))
                    .map(letter => (
                      <li key={letter.id}>
                        <LetterCard
                          letter={letter}
                          threads={questions}
                          askableIds={askableIds}
                          onEdit={() => setEdited(letter.id)}
                        />
                      </li>
                    ))}
                </ul>
              )}
            </>
          )}
        </section>
      </div>
    </NotesDeskProvider>
  )
}

function byStanding(
  standings: ReadonlyMap<Thread, QuestionStanding>,
  nameOf: (standing: QuestionStanding) => string,
): ListRow[] {
  return standingsInOrder.flatMap((standing): ListRow[] => {
    const group = [...standings].flatMap(([thread, its]) => (its === standing ? [thread] : []))
    return group.length === 0 ? [] : [{ heading: nameOf(standing), id: standing }, ...group]
  })
}
