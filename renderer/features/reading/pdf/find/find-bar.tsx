import { ActionIcon, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FindOptions, looseFind } from '#shared/text/find-in-text.ts'
import type { PdfView } from '../pdf-view.ts'
import classes from './find.module.css'
import { type Find, useFind } from './use-find.ts'
import { useFoundMarks } from './use-found-marks.ts'

type Props = {
  view: PdfView
  version: number
  /** Words to begin with, and when they were asked for: asked again, the field takes the focus back. */
  asked: { words: string; times: number }
  onClose(): void
}

const choices = ['matchCase', 'matchAccents', 'wholeWords'] as const

/** Searches the document while one types. Enter and F3 step on, with Shift they step back, Escape closes. */
export function FindBar({ view, version, asked, onClose }: Props) {
  const { t } = useTranslation('viewer')
  const [words, setWords] = useState(asked.words)
  const [options, setOptions] = useState<FindOptions>(looseFind)
  const find = useFind(view, words, options)
  useFoundMarks(view, version, find)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asked.words !== '') setWords(asked.words)
    field.current?.focus()
    field.current?.select()
  }, [asked])
  useStepKey(find.step)

  return (
    <search className={classes.bar} aria-label={t('find')}>
      <Group gap={4} wrap="nowrap" className={classes.field}>
        <TextInput
          ref={field}
          aria-label={t('findBar.words')}
          placeholder={t('findBar.words')}
          size="xs"
          className={classes.words}
          value={words}
          spellCheck={false}
          onChange={event => setWords(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1)
          }}
        />
        <Step label={t('findBar.previous')} icon={IconChevronUp} onClick={() => find.step(-1)} />
        <Step label={t('findBar.next')} icon={IconChevronDown} onClick={() => find.step(1)} />
        <Text size="sm" role="status" className={classes.count}>
          <Count find={find} sought={words.trim() !== ''} pages={view.pages()} />
        </Text>
      </Group>
      <Group gap="md">
        {choices.map(choice => (
          <Checkbox
            key={choice}
            size="xs"
            label={t(`findBar.${choice}`)}
            checked={options[choice]}
            onChange={event => {
              const { checked } = event.currentTarget
              setOptions(known => ({ ...known, [choice]: checked }))
            }}
          />
        ))}
      </Group>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.close}
        aria-label={t('findBar.close')}
        title={t('findBar.close')}
        onClick={onClose}
      >
        <IconX size="1rem" aria-hidden />
      </ActionIcon>
    </search>
  )
}

function Count({ find, sought, pages }: { find: Find; sought: boolean; pages: number }) {
  const { t } = useTranslation('viewer')
  if (!sought) return null
  const found = find.count > 0 ? t('findBar.position', { position: find.position, count: find.count }) : ''
  if (find.searched !== null) {
    return (
      <>
        {found} <span className={classes.progress}>{t('findBar.searching', { page: find.searched, pages })}</span>
      </>
    )
  }
  return found || t('findBar.none')
}

/** F3 steps on from wherever the focus is. */
function useStepKey(step: (by: 1 | -1) => void): void {
  const latest = useRef(step)
  useEffect(() => {
    latest.current = step
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      latest.current(event.shiftKey ? -1 : 1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

type StepProps = { label: string; icon: typeof IconX; onClick(): void }

function Step({ label, icon: Icon, onClick }: StepProps) {
  return (
    <ActionIcon variant="subtle" aria-label={label} title={label} onClick={onClick}>
      <Icon size="1rem" aria-hidden />
    </ActionIcon>
  )
}
