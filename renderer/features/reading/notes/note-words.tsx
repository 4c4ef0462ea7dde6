import { Text } from '@mantine/core'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { mentionRuns } from '#shared/domain/annotations/mentions.ts'
import classes from './notes.module.css'
import { useNotesDesk } from './notes-desk.tsx'

/** What a note says, for those who do not change it: the people it names stand out. */
export function NoteWords({ body }: { body: string }) {
  const { people, me } = useNotesDesk()
  if (body === '') return null
  let at = 0
  return (
    <Text size="sm" lang={keptLanguage} className={classes.words}>
      {mentionRuns(body, people).map(({ text, memberId }) => {
        const key = at
        at += text.length + 1
        return memberId === undefined ? (
          text
        ) : (
          <b key={key} className={classes.mention} data-me={memberId === me || undefined}>
            @{text}
          </b>
        )
      })}
    </Text>
  )
}
