import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keptLanguage, keptText } from '#renderer/ui/language/kept.tsx'
import type { ModelRecord } from '#shared/domain/model.ts'
import classes from './assessment.module.css'

type Props = { grids: readonly ModelRecord[]; chosen: string; onChoose(reference: string): void }

/**
 * The grids of the committee by their titles, with the version where several have the same; whole in the list, the chosen
 * one cut where it lacks room.
 */
export function GridPicker({ grids, chosen, onChoose }: Props) {
  const { t } = useTranslation('assessment')
  const told = grids.map(({ reference, content }) => ({ reference, content, ...titleOf(reference, content) }))
  const isAlone = (title: string) => told.filter(one => one.title === title).length === 1
  const titles = new Map(
    told.map(({ reference, content, title, language }) => [
      reference,
      { title: isAlone(title) ? title : t('gridVersion', { title, version: String(content.version) }), language },
    ]),
  )
  const { title, language } = titles.get(chosen) ?? { title: chosen, language: keptLanguage }
  return (
    <Select
      aria-label={t('grid')}
      data={[...titles].map(([reference, known]) => ({ value: reference, label: known.title }))}
      value={chosen}
      onChange={next => next && onChoose(next)}
      allowDeselect={false}
      lang={language}
      title={title}
      renderOption={({ option }) => <span lang={titles.get(option.value)?.language}>{option.label}</span>}
      className={classes.picker}
      classNames={{ input: classes.pickerInput ?? '' }}
    />
  )
}

function titleOf(reference: string, { title, language }: Record<string, unknown>): { title: string; language: string } {
  const spoken = typeof language === 'string' ? language : keptLanguage
  return { title: keptText(typeof title === 'string' ? title : reference, spoken), language: spoken }
}
