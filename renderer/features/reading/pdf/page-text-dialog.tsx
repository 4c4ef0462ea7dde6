import { Button, Group, Modal, Text } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import type { FocusedCriterion } from '#renderer/ui/workspace/workspace.tsx'
import type { Anchor } from '#shared/domain/annotation.ts'
import { pageText } from '#shared/text/page-text.ts'
import type { PassageAction } from '../passage-action.ts'
import { passageOfText, type RenderedPage } from './selected-passages.ts'

type Props = {
  page: RenderedPage
  criterion: FocusedCriterion | null
  onAct(action: PassageAction, passages: Anchor[]): void
  onClose(): void
}

/** The page as plain text, where a passage is chosen with the keyboard or a screen reader's own commands. */
export function PageTextDialog({ page, ...rest }: Props) {
  const { t } = useTranslation('reading')
  return (
    <PassageDialog
      title={t('pageTextTitle', { page: page.number })}
      text={pageText(page.items)}
      passageOf={(start, end) => passageOfText(page, start, end)}
      {...rest}
    />
  )
}

type PassageDialogProps = Omit<Props, 'page'> & {
  title: string
  text: string
  /** The anchor of a part of the text. */
  passageOf(start: number, end: number): Anchor | null
  above?: ReactNode
  /** The one act, where the passage is for a note that is there already. */
  place?: string
}

/** A text where a passage is chosen with the keyboard or a screen reader's own commands. */
export function PassageDialog(props: PassageDialogProps) {
  const { title, text, passageOf, criterion, onAct, onClose, above, place } = props
  const { t } = useTranslation(['reading', 'notes'])
  const field = useRef<HTMLTextAreaElement>(null)
  // The dialog leaves the page all at once: nobody else gives the focus back to the button that opened it.
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
  const act = (action: PassageAction) => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const passage = selectionStart < selectionEnd ? passageOf(selectionStart, selectionEnd) : null
    onAct(action, passage ? [passage] : [])
  }
  return (
    <Modal opened onClose={onClose} size="xl" title={title} closeButtonProps={{ 'aria-label': t('pageTextClose') }}>
      {above}
      {text.trim() === '' ? (
        <Text>{t('pageTextEmpty')}</Text>
      ) : (
        <>
          <GrowingField
            ref={field}
            value={text}
            // Chromium moves no caret in a read-only field: this one refuses what would change it instead.
            aria-readonly
            onChange={() => undefined}
            onBeforeInput={event => event.preventDefault()}
            label={t('pageTextHelp')}
            minRows={10}
            maxRows={18}
            data-autofocus
          />
          <Group mt="md">
            {place === undefined ? (
              <>
                <Button onClick={() => act('highlight')}>{t('highlight')}</Button>
                <Button variant="default" onClick={() => act('note')}>
                  {t('note')}
                </Button>
                <Button variant="default" onClick={() => act('question')}>
                  {t('notes:question')}
                </Button>
                {criterion && (
                  <Button
                    variant="default"
                    aria-label={t('evidenceOf', { criterion: criterion.label })}
                    onClick={() => act('evidence')}
                  >
                    {t('evidence')}
                  </Button>
                )}
              </>
            ) : (
              <Button onClick={() => act('highlight')}>{place}</Button>
            )}
          </Group>
        </>
      )}
    </Modal>
  )
}
