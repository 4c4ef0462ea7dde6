import { Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridFamily } from './grid-library.ts'
import classes from './grid-list.module.css'
import type { GridListSearch } from './grid-list-search.ts'
import { gridStatuses } from './grid-summary.ts'
import { useLanguageName } from './use-language-name.ts'

type Props = {
  families: readonly GridFamily[]
  search: GridListSearch
  onChange: (search: GridListSearch) => void
}

/** Words, status and language; they combine, and stay in the address. */
export function GridFilters({ families, search, onChange }: Props) {
  const { t } = useTranslation('grids')
  const nameOf = useLanguageName()
  const languages = useMemo(
    () => [...new Set(families.flatMap(({ versions }) => versions.map(({ language }) => language)))].toSorted(),
    [families],
  )
  const { text, status, language } = search
  return (
    <search className={classes.filters}>
      <TextInput
        className={classes.words ?? ''}
        label={t('filter.words')}
        value={text ?? ''}
        onChange={event => {
          const typed = event.currentTarget.value
          onChange({ ...(typed && { text: typed }), ...(status && { status }), ...(language && { language }) })
        }}
      />
      <Select
        label={t('filter.status')}
        data={[
          { value: '', label: t('filter.anyStatus') },
          ...gridStatuses.map(value => ({ value, label: t(`status.${value}`) })),
        ]}
        value={status ?? ''}
        allowDeselect={false}
        onChange={chosen => {
          const found = gridStatuses.find(known => known === chosen)
          onChange({ ...(text && { text }), ...(found && { status: found }), ...(language && { language }) })
        }}
      />
      {languages.length > 1 && (
        <Select
          label={t('filter.language')}
          data={[
            { value: '', label: t('filter.anyLanguage') },
            ...languages.map(value => ({ value, label: nameOf(value) })),
          ]}
          value={language ?? ''}
          allowDeselect={false}
          onChange={chosen =>
            onChange({ ...(text && { text }), ...(status && { status }), ...(chosen && { language: chosen }) })
          }
        />
      )}
    </search>
  )
}
