import { MultiSelect, NativeSelect, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptOnLeaving } from '#renderer/ui/autosave/use-kept-on-leaving.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { criterionKey } from '#shared/domain/annotations/select-notes.ts'
import { withListChange } from '#shared/domain/store/with-change.ts'
import classes from './notes.module.css'
import { useNotesDesk } from './notes-desk.tsx'
import { useCriteria } from './use-criteria.ts'

const mostTags = 20

type Props = { note: AnnotationRecord; place: string; known: readonly string[] }

/** Under what a note is found, which criteria it is about, and who is to look after it. */
export function NoteDetails({ note, place, known }: Props) {
  const { t } = useTranslation(['reading', 'notes'])
  const { acts, people, dossierId } = useNotesDesk()
  const criteria = useCriteria(dossierId)
  const linked = note.criteria ?? []
  const [search, setSearch] = useState('')
  const keepTags = (next: readonly string[]) => {
    const tags = next.map(tag => tag.trim()).filter(tag => tag !== '')
    acts.change([note], latest => ({ tags: withListChange(latest.tags ?? [], note.tags ?? [], tags) }))
  }
  useKeptOnLeaving(search.trim() !== '', () => {
    keepTags([...(note.tags ?? []), search].slice(0, mostTags))
    setSearch('')
  })
  const grids = [...new Set(criteria.map(({ grid }) => grid))]
  return (
    <div className={classes.details}>
      <TagsInput
        size="xs"
        aria-label={t('tagsOf', { quote: place })}
        placeholder={t('tagPlaceholder')}
        lang={keptLanguage}
        data={[...known]}
        value={note.tags ?? []}
        maxTags={mostTags}
        maxLength={60}
        clearButtonProps={{ 'aria-label': t('tagsClear') }}
        onChange={keepTags}
        searchValue={search}
        onSearchChange={setSearch}
        data-autofocus
      />
      {criteria.length > 0 && (
        <MultiSelect
          size="xs"
          aria-label={t('notes:criteriaOf', { place })}
          placeholder={t('notes:criteria')}
          searchable
          nothingFoundMessage={t('notes:noCriterion')}
          data={grids.map(reference => ({
            group: criteria.find(({ grid }) => grid === reference)?.gridTitle ?? reference,
            items: criteria
              .filter(({ grid }) => grid === reference)
              .map(({ key, question, label }) => ({ value: key, label: `${question} ${label}` })),
          }))}
          value={linked.map(criterionKey).filter(key => criteria.some(one => one.key === key))}
          onChange={keys => {
            const elsewhere = linked.filter(link => !criteria.some(({ key }) => key === criterionKey(link)))
            const chosen = criteria
              .filter(({ key }) => keys.includes(key))
              .map(({ grid, question }) => ({ grid, question }))
            acts.change([note], () => ({ criteria: [...elsewhere, ...chosen] }))
          }}
        />
      )}
      <NativeSelect
        size="xs"
        aria-label={t('notes:assigneeOf', { place })}
        value={note.assigneeId ?? ''}
        onChange={({ currentTarget: { value } }) =>
          acts.change([note], () => ({ assigneeId: value === '' ? undefined : value }))
        }
        data={[
          { value: '', label: t('notes:assignedToNobody') },
          ...people.map(({ id, name }) => ({ value: id, label: t('notes:assignedTo', { name }) })),
        ]}
      />
    </div>
  )
}
