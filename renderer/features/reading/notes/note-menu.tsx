import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from '#renderer/ui/buttons/tool-button.tsx'
import { LateMenu } from '#renderer/ui/menu/late-menu.tsx'
import type { AnnotationRecord, AnswerGiven } from '#shared/domain/annotation.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import { useNotesDesk } from './notes-desk.tsx'

type Props = {
  thread: Thread
  mine: boolean
  place: string
  onAnswer(answer: AnswerGiven): void
  onEvidence: ((annotation: AnnotationRecord) => void) | null
}

/** What is done to a note more rarely; nothing where there is nothing of the kind. */
export function NoteMenu({ thread: { root }, mine, place, onAnswer, onEvidence }: Props) {
  const { t } = useTranslation('notes')
  const { acts, today } = useNotesDesk()
  const isQuestion = root.motivation === 'questioning'
  const isPlain = root.motivation === 'commenting' || root.motivation === 'highlighting'
  const canTurn = mine && (isQuestion || isPlain)
  if (!canTurn && !isQuestion && !onEvidence) return null
  return (
    <LateMenu
      button={
        <ToolButton aria-label={t('moreOf', { place })} title={t('more')}>
          <IconDots size="1rem" aria-hidden />
        </ToolButton>
      }
    >
      {() => (
        <>
          {isQuestion && <Menu.Item onClick={() => onAnswer({ on: today })}>{t('noteAnswer')}</Menu.Item>}
          {canTurn && (
            <Menu.Item
              onClick={() =>
                acts.change([root], note => ({
                  motivation: isQuestion ? (note.body === '' ? 'highlighting' : 'commenting') : 'questioning',
                }))
              }
            >
              {t(isQuestion ? 'noQuestion' : 'askOwner')}
            </Menu.Item>
          )}
          {onEvidence && <Menu.Item onClick={() => onEvidence(root)}>{t('takeAsEvidence')}</Menu.Item>}
        </>
      )}
    </LateMenu>
  )
}
