import { ActionIcon, Group, Text, Textarea, UnstyledButton } from '@mantine/core'
import { IconLink, IconTrash } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import classes from './reading.module.css'

type Props = {
  annotation: AnnotationRecord
  evidence: boolean
  current: boolean
  autoFocus: boolean
  onGo(): void
  onWrite(body: string): void
  onRemove(): void
}

const quoteLength = 90

export function NoteCard({ annotation, evidence, current, autoFocus, onGo, onWrite, onRemove }: Props) {
  const { t } = useTranslation('reading')
  const { page, quote } = annotation.target
  const short = quote.exact.length > quoteLength ? `${quote.exact.slice(0, quoteLength)}…` : quote.exact
  const note = useAutosaved(
    annotation.body,
    useCallback((body: string) => onWrite(body), [onWrite]),
  )
  return (
    <li
      className={classes.note}
      data-kind={evidence ? 'evidence' : annotation.motivation}
      data-current={current || undefined}
    >
      <UnstyledButton className={classes.quote} onClick={onGo} aria-current={current || undefined}>
        <span className={classes.place}>
          {t('pageShort', { page })}
          {evidence && (
            <>
              {' · '}
              <IconLink size={13} aria-hidden /> {t('isEvidence')}
            </>
          )}
        </span>
        <Text component="span" size="sm" className={classes.exact}>
          {short}
        </Text>
      </UnstyledButton>
      <Group gap="xs" wrap="nowrap" align="start">
        <Textarea
          aria-label={t('noteLabel', { quote: short })}
          placeholder={t('notePlaceholder')}
          value={note.value}
          onChange={event => note.change(event.currentTarget.value)}
          onBlur={note.flush}
          autosize
          minRows={1}
          size="sm"
          flex={1}
          data-autofocus={autoFocus || undefined}
          ref={field => {
            if (autoFocus) field?.focus()
          }}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('remove')} ${t('noteLabel', { quote: short })}`}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  )
}
