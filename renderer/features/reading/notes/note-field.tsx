import { Combobox, useCombobox } from '@mantine/core'
import { memo, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { MemberMark } from '#renderer/ui/members/member-mark.tsx'
import { Standing } from '#renderer/ui/menu/standing.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { mentionBegun } from '#shared/domain/annotations/mentions.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import { plainText } from '#shared/text/plain-text.ts'
import { useNotesDesk } from './notes-desk.tsx'

type Props = {
  note: AnnotationRecord
  label: string
  placeholder: string
  /** What asks for the caret, of a note just made to be written in: once, however often the field is drawn anew. */
  write: object | null
  /** Left without a word in it. */
  onLeftEmpty?: () => void
}

const mostOffered = 6
const answered = new WeakSet<object>()

/** What asked for the caret has had it: that it is gone is no reason to draw the field anew. */
const isSame = ({ write: _, ...before }: Props, { write, ...after }: Props): boolean =>
  write === null && (Object.keys(after) as (keyof typeof after)[]).every(name => before[name] === after[name])

/** The words of a note, kept as they are typed. An `@` offers the members by name. */
export const NoteField = memo(function NoteField({ note, label, placeholder, write, onLeftEmpty }: Props) {
  const { acts, people } = useNotesDesk()
  const body = useAutosaved(note.body, words => acts.write(note, words))
  const field = useRef<HTMLTextAreaElement>(null)
  const [begun, setBegun] = useState<{ from: number; typed: string } | null>(null)
  const [rank, setRank] = useState(0)
  const list = useId()
  useEffect(() => {
    if (!write || answered.has(write)) return
    answered.add(write)
    field.current?.focus()
  }, [write])
  const caret = useRef<number | null>(null)
  // As soon as a name is drawn: a caret put back later would come before what is typed on.
  useLayoutEffect(() => {
    if (caret.current === null || field.current?.value !== body.value) return
    field.current.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [body.value])

  const asked = plainText(begun?.typed ?? '')
  const offered = begun ? people.filter(({ name }) => plainText(name).includes(asked)).slice(0, mostOffered) : []
  const opened = offered.length > 0
  const follow = () => {
    const { value = '', selectionStart = 0 } = field.current ?? {}
    setBegun(mentionBegun(value, selectionStart))
    setRank(0)
  }
  const name = (person: MemberRecord | undefined) => {
    if (!person || !begun || !field.current) return
    const end = begun.from + 1 + begun.typed.length
    const text = `${body.value.slice(0, begun.from)}@${person.name} ${body.value.slice(end)}`
    body.change(text)
    setBegun(null)
    caret.current = begun.from + person.name.length + 2
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!opened) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setRank(known => (known + step + offered.length) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') name(offered[rank])
    else if (event.key === 'Escape') setBegun(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <GrowingField
        ref={field}
        aria-label={label}
        aria-autocomplete="list"
        {...(opened ? { 'aria-controls': list, 'aria-activedescendant': `${list}-${offered[rank]?.id}` } : {})}
        lang={keptLanguage}
        placeholder={placeholder}
        value={body.value}
        onChange={event => {
          body.change(event.currentTarget.value)
          follow()
        }}
        onKeyDown={onKeyDown}
        onBlur={event => {
          body.flush()
          setBegun(null)
          if (event.currentTarget.value.trim() === '') onLeftEmpty?.()
        }}
        minRows={1}
        size="sm"
      />
      {opened && <Offered list={list} field={field} people={offered} rank={rank} onName={name} />}
    </>
  )
}, isSame)

type OfferedProps = {
  list: string
  field: RefObject<HTMLTextAreaElement | null>
  people: readonly MemberRecord[]
  rank: number
  onName(person: MemberRecord | undefined): void
}

/** Whom one may mean; made where somebody is offered only. */
function Offered({ list, field, people, rank, onName }: OfferedProps) {
  const { t } = useTranslation('notes')
  const combobox = useCombobox({ opened: true })
  return (
    <Combobox store={combobox} onOptionSubmit={id => onName(people.find(person => person.id === id))} width="target">
      <Combobox.Target withAriaAttributes={false} withKeyboardNavigation={false}>
        <Standing at={field} />
      </Combobox.Target>
      <Combobox.Dropdown onMouseDown={event => event.preventDefault()}>
        <Combobox.Options id={list} aria-label={t('mention.offered')}>
          {people.map((person, index) => (
            <Combobox.Option
              key={person.id}
              id={`${list}-${person.id}`}
              value={person.id}
              active={index === rank}
              selected={index === rank}
              {...(index === rank ? { 'data-combobox-selected': true } : {})}
            >
              <MemberMark name={person.name} college={person.college} size={18} /> {person.name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
