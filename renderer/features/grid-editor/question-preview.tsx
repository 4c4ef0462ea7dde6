import { Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LevelCards } from '#renderer/ui/grid/level-cards.tsx'
import { ChoiceField, MultipleField } from '#renderer/ui/grid/option-fields.tsx'
import { keptText } from '#renderer/ui/language/kept.tsx'
import { previewOf } from '#shared/domain/grid/edit/preview.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import classes from './editor.module.css'
import { useRestedContent } from './rested-content.tsx'
import { useGridLanguage } from './use-field.ts'

/** The answers as a member will see them; they may be tried, nothing is kept. */
export function QuestionPreview({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const language = useGridLanguage()
  const content = useRestedContent()
  const shown = useMemo(() => previewOf(content, path), [content, path])
  const [level, chooseLevel] = useState<number | null>(null)
  const [option, chooseOption] = useState<string | null>(null)
  const [options, chooseOptions] = useState<string[]>([])
  if (!shown) return null
  const words = (text: string) => keptText(text, language)
  return (
    <section className={classes.preview} aria-label={t('preview')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('preview')}
      </Text>
      <div lang={language}>
        {shown.kind === 'levels' && (
          <LevelCards
            label={t('preview')}
            levels={shown.levels.map(one => ({ ...one, label: words(one.label), anchor: words(one.anchor) }))}
            value={level}
            disabled={false}
            onChoose={chooseLevel}
          />
        )}
        {shown.kind === 'choice' && (
          <ChoiceField
            label={t('preview')}
            options={shown.options.map(one => ({ ...one, label: words(one.label) }))}
            value={option}
            disabled={false}
            onChange={chooseOption}
          />
        )}
        {shown.kind === 'multiple' && (
          <MultipleField
            label={t('preview')}
            options={shown.options.map(one => ({ ...one, label: words(one.label) }))}
            value={options}
            disabled={false}
            onChange={next => chooseOptions(next ?? [])}
          />
        )}
      </div>
    </section>
  )
}
