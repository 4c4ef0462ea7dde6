import { Button, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { DateField } from '#renderer/ui/language/date-field.tsx'
import { keptText } from '#renderer/ui/language/kept.tsx'
import type { SearchPlace } from './search-place.ts'
import classes from './search-screen.module.css'

type Props = { place: SearchPlace; onChange: (change: Partial<SearchPlace>) => void }

/** Dossier, author and days; they combine, and stay in the address. */
export function SearchFilterFields({ place, onChange }: Props) {
  const { t } = useTranslation('search')
  const { records: dossiers } = useRecords('dossiers', {})
  const { records: members } = useRecords('members', {})
  const { dossierId, author, from, until } = place
  const shown = useMemo(() => dossiers.toSorted((a, b) => (a.number < b.number ? 1 : -1)), [dossiers])
  const isFiltered = [dossierId, author, from, until].some(value => value !== undefined)
  return (
    <div className={classes.filters}>
      <Select
        label={t('filter.dossier')}
        searchable
        data={[
          { value: '', label: t('filter.anyDossier') },
          ...shown.map(({ id, number, title }) => ({ value: id, label: `${number} · ${keptText(title)}` })),
        ]}
        value={dossierId ?? ''}
        allowDeselect={false}
        onChange={chosen => onChange({ dossierId: chosen || undefined })}
      />
      <Select
        label={t('filter.author')}
        searchable
        data={[
          { value: '', label: t('filter.anyAuthor') },
          ...members.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={author ?? ''}
        allowDeselect={false}
        onChange={chosen => onChange({ author: chosen || undefined })}
      />
      <DateField
        label={t('filter.from')}
        value={from ?? ''}
        onChange={event => onChange({ from: event.currentTarget.value || undefined })}
      />
      <DateField
        label={t('filter.until')}
        value={until ?? ''}
        onChange={event => onChange({ until: event.currentTarget.value || undefined })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() => onChange({ dossierId: undefined, author: undefined, from: undefined, until: undefined })}
        >
          {t('filter.clear')}
        </Button>
      )}
    </div>
  )
}
