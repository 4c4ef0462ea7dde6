import { IconCircleCheck, IconCornerDownRight, IconRotate2, IconTag } from '@tabler/icons-react'
import { memo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ToolButton } from '#renderer/ui/buttons/tool-button.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { audienceOf } from '#shared/domain/annotations/readable.ts'
import { colorOf } from '#shared/domain/annotations/select-notes.ts'
import { isWithoutWord, type Thread } from '#shared/domain/annotations/threads.ts'
import { AudienceMenu } from './audience-menu.tsx'
import { ColorMenu } from './color-menu.tsx'
import classes from './marks.module.css'
import { NoteDetails } from './note-details.tsx'
import { NoteMenu } from './note-menu.tsx'
import { useNotesDesk } from './notes-desk.tsx'

type Props = {
  thread: Thread
  mine: boolean
  /** The beginning of the passage, which tells the tools of one note from those of another. */
  place: string
  /** Tags that stand on other notes, offered first. */
  known: readonly string[]
  onReplying(reply: AnnotationRecord): void
  onEvidence: ((annotation: AnnotationRecord) => void) | null
}

/** What one does with a note: of one's own its look, who reads it and under what it is found; of any, answer and resolve. */
export const NoteTools = memo(function NoteTools(props: Props) {
  const { thread, mine, place, known, onReplying, onEvidence } = props
  const { root } = thread
  const { t } = useTranslation(['reading', 'notes'])
  const { acts, me } = useNotesDesk()
  const [opened, setOpened] = useState(false)
  const begins = useRef(false)
  const reply = (kind: Pick<AnnotationRecord, 'answer'> = {}) => {
    if (begins.current) return
    const begun = kind.answer ? undefined : thread.replies.find(one => one.author === me && isWithoutWord(one))
    if (begun) return onReplying({ ...begun })
    begins.current = true
    acts
      .reply([thread], kind)
      .then(
        ([made]) => made && onReplying(made),
        () => undefined,
      )
      .finally(() => {
        begins.current = false
      })
  }
  const resolve = () => void acts.reply([thread], { resolves: !thread.resolved }).catch(() => undefined)
  return (
    <>
      <div className={classes.tools} data-tools>
        {mine && (
          <>
            <ColorMenu
              color={colorOf(root)}
              label={t('colorOf', { color: t(`colors.${colorOf(root)}`), quote: place })}
              onColor={color => acts.change([root], () => ({ color }))}
            />
            <AudienceMenu
              audience={audienceOf(root)}
              label={t('notes:audienceOf', { audience: t(`notes:audience.${audienceOf(root)}`), place })}
              onAudience={audience => acts.open([thread], audience)}
            />
            <ToolButton
              aria-expanded={opened}
              aria-label={t('notes:detailsOf', { place })}
              title={t('notes:details')}
              onClick={() => setOpened(!opened)}
            >
              <IconTag size="1rem" aria-hidden />
            </ToolButton>
          </>
        )}
        <ToolButton
          aria-label={t('notes:replyTo', { place })}
          title={t('notes:reply')}
          // A second press leaves the field of the reply that the first began, which would go for having no word.
          onMouseDown={event => event.preventDefault()}
          onClick={() => reply()}
        >
          <IconCornerDownRight size="1rem" aria-hidden />
        </ToolButton>
        <ToolButton
          aria-label={t(thread.resolved ? 'notes:reopenOf' : 'notes:resolveOf', { place })}
          title={t(thread.resolved ? 'notes:reopen' : 'notes:resolve')}
          onClick={resolve}
        >
          {thread.resolved ? <IconRotate2 size="1rem" aria-hidden /> : <IconCircleCheck size="1rem" aria-hidden />}
        </ToolButton>
        <NoteMenu
          thread={thread}
          mine={mine}
          place={place}
          onAnswer={answer => reply({ answer })}
          onEvidence={onEvidence}
        />
      </div>
      {mine && opened && <NoteDetails note={root} place={place} known={known} />}
    </>
  )
})
