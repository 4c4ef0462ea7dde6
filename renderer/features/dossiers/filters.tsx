import { Checkbox, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { longDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { aiActClasses, aiActClassOf } from '#renderer/ui/procedure/ai-act-classes.ts'
import { type DossierListSearch, type ListView, listViews } from './dossier-list-search.ts'
import { inView } from './dossier-views.ts'
import classes from './filters.module.css'
import type { DossierList } from './use-dossier-list.ts'

export type FiltersProps = {
  list: DossierList
  search: DossierListSearch
  onChange: (search: DossierListSearch) => void
}

const classChoices = [...aiActClasses, 'unconfirmed'] as const

/** Views, classes and words; each says how many dossiers it has. They combine, and stay in the address. */
export function Filters({ list, search, onChange }: FiltersProps) {
  const { t } = useTranslation(['dossiers', 'terms'])
  const ids = { views: useId(), classes: useId() }
  const count = (view: ListView) => list.dossiers.filter(dossier => inView(view, dossier, list.context)).length
  const chosen = search.classes ?? []
  const toggle = (code: string, on: boolean) =>
    onChange({ ...search, classes: on ? [...chosen, code] : chosen.filter(other => other !== code) })

  return (
    <>
      <h2 id={ids.views} className={classes.title}>
        {t('filter.views')}
      </h2>
      <ul aria-labelledby={ids.views} className={classes.views}>
        {listViews
          .filter(view => view !== 'sitting' || list.sittingDate)
          .map(view => (
            <li key={view}>
              <button
                type="button"
                className={classes.view}
                aria-pressed={(search.view ?? 'all') === view}
                onClick={() => onChange({ ...search, view })}
              >
                <ViewName view={view} sittingDate={list.sittingDate} />
                <span className={classes.number}>{count(view)}</span>
              </button>
            </li>
          ))}
      </ul>
      <h2 id={ids.classes} className={classes.title}>
        {t('filter.classes')}
      </h2>
      <ul aria-labelledby={ids.classes} className={classes.classes}>
        {classChoices.map(code => {
          const number = list.dossiers.filter(({ aiActClass }) => aiActClassOf(aiActClass) === code).length
          return (
            <li key={code}>
              <Checkbox
                label={
                  <>
                    {t(`terms:aiActClass.${code}`)} <span className={classes.number}>{number}</span>
                  </>
                }
                checked={chosen.includes(code)}
                onChange={event => toggle(code, event.currentTarget.checked)}
              />
            </li>
          )
        })}
      </ul>
      <TextInput
        className={classes.words}
        label={t('filter.words')}
        value={search.text ?? ''}
        onChange={event => onChange({ ...search, text: event.currentTarget.value })}
      />
    </>
  )
}

function ViewName({ view, sittingDate }: { view: ListView; sittingDate: string | null }) {
  const { t } = useTranslation('dossiers')
  const language = useLanguage()
  if (view === 'sitting') return <span>{t('view.sitting', { day: longDay(sittingDate ?? '', language) })}</span>
  return <span>{t(`view.${view}`)}</span>
}
