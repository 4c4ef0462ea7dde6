import { ActionIcon, NativeSelect, TextInput, UnstyledButton } from '@mantine/core'
import { IconFilter, IconFilterFilled } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { annotationAudiences, markColors } from '#shared/domain/annotation.ts'
import {
  type NoteFilter,
  type NoteOrder,
  noteConcerns,
  noteKinds,
  noteOrders,
  noteStates,
} from '#shared/domain/annotations/select-notes.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import classes from './marks.module.css'
import { useCriteria } from './use-criteria.ts'

type Props = {
  dossierId: string
  filter: NoteFilter
  order: NoteOrder
  authors: readonly MemberRecord[]
  tags: readonly string[]
  onFilter(filter: NoteFilter): void
  onOrder(order: NoteOrder): void
}

/** Which notes are listed, and in which order. Closed, it is one field. */
export const NotesFilter = memo(function NotesFilter(props: Props) {
  const { dossierId, filter, order, authors, tags, onFilter, onOrder } = props
  const { t } = useTranslation(['reading', 'notes'])
  const [open, setOpen] = useState(false)
  const criteria = useCriteria(dossierId, open)
  const { words, ...others } = filter
  const isSet = Object.keys(others).length > 0
  /** Without the key where nothing is chosen: an absent key lets everything through. */
  const choose = <Key extends keyof NoteFilter>(key: Key, value: NoteFilter[Key] | '') => {
    const { [key]: gone, ...rest } = filter
    onFilter(value === '' || value === undefined ? rest : { ...rest, [key]: value })
  }
  const colors = filter.colors ?? []
  return (
    <div className={classes.filter}>
      <TextInput
        size="xs"
        aria-label={t('filter.words')}
        placeholder={t('filter.words')}
        autoComplete="off"
        value={words ?? ''}
        onChange={event => choose('words', event.currentTarget.value)}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={open}
            aria-label={t(isSet ? 'filter.set' : 'filter.more')}
            onClick={() => setOpen(!open)}
          >
            {isSet ? <IconFilterFilled size="1rem" aria-hidden /> : <IconFilter size="1rem" aria-hidden />}
          </ActionIcon>
        }
      />
      {open && (
        <>
          <fieldset className={classes.colors} aria-label={t('filter.colors')}>
            {markColors.map(color => {
              const chosen = colors.includes(color)
              const next = chosen ? colors.filter(known => known !== color) : [...colors, color]
              return (
                <UnstyledButton
                  key={color}
                  className={classes.color}
                  aria-pressed={chosen}
                  aria-label={t(`colors.${color}`)}
                  title={t(`colors.${color}`)}
                  onClick={() => choose('colors', next.length === 0 ? '' : next)}
                >
                  <span className={classes.swatch} data-color={color} aria-hidden />
                </UnstyledButton>
              )
            })}
          </fieldset>
          <NativeSelect
            size="xs"
            aria-label={t('filter.kind')}
            value={filter.kind ?? ''}
            onChange={({ currentTarget: { value } }) => choose('kind', noteKinds.find(known => known === value) ?? '')}
            data={[
              { value: '', label: t('filter.kinds.all') },
              ...noteKinds.map(value => ({ value, label: t(`filter.kinds.${value}`) })),
            ]}
          />
          <NativeSelect
            size="xs"
            aria-label={t('notes:filter.state')}
            value={filter.state ?? ''}
            onChange={({ currentTarget: { value } }) =>
              choose('state', noteStates.find(known => known === value) ?? '')
            }
            data={[
              { value: '', label: t('notes:filter.anyState') },
              ...noteStates.map(value => ({ value, label: t(`notes:filter.states.${value}`) })),
            ]}
          />
          <NativeSelect
            size="xs"
            aria-label={t('notes:filter.concerns')}
            value={filter.concerns ?? ''}
            onChange={({ currentTarget: { value } }) =>
              choose('concerns', noteConcerns.find(known => known === value) ?? '')
            }
            data={[
              { value: '', label: t('notes:filter.anybody') },
              ...noteConcerns.map(value => ({ value, label: t(`notes:filter.concern.${value}`) })),
            ]}
          />
          <NativeSelect
            size="xs"
            aria-label={t('notes:filter.audience')}
            value={filter.audience ?? ''}
            onChange={({ currentTarget: { value } }) =>
              choose('audience', annotationAudiences.find(known => known === value) ?? '')
            }
            data={[
              { value: '', label: t('notes:filter.anyAudience') },
              ...annotationAudiences.map(value => ({ value, label: t(`notes:audience.${value}`) })),
            ]}
          />
          {criteria.length > 0 && (
            <NativeSelect
              size="xs"
              aria-label={t('notes:filter.criterion')}
              value={filter.criterion ?? ''}
              onChange={event => choose('criterion', event.currentTarget.value)}
              data={[
                { value: '', label: t('notes:filter.anyCriterion') },
                ...criteria.map(({ key, question, label }) => ({ value: key, label: `${question} ${label}` })),
              ]}
            />
          )}
          {authors.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={t('filter.author')}
              value={filter.author ?? ''}
              onChange={event => choose('author', event.currentTarget.value)}
              data={[
                { value: '', label: t('filter.everybody') },
                ...authors.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          {tags.length > 0 && (
            <NativeSelect
              size="xs"
              aria-label={t('filter.tag')}
              value={filter.tag ?? ''}
              onChange={event => choose('tag', event.currentTarget.value)}
              data={[{ value: '', label: t('filter.anyTag') }, ...tags]}
            />
          )}
          <NativeSelect
            size="xs"
            aria-label={t('filter.order')}
            value={order}
            onChange={({ currentTarget: { value } }) => onOrder(noteOrders.find(known => known === value) ?? 'place')}
            data={noteOrders.map(value => ({ value, label: t(`filter.orders.${value}`) }))}
          />
        </>
      )}
    </div>
  )
})
