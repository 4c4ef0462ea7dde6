import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { scalesOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { listAt, textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { ChoiceField } from './choice-field.tsx'
import classes from './editor.module.css'
import { useContent, useEditor, useValueAt } from './editor-context.tsx'
import { Part } from './panel.tsx'
import { WordsField } from './words-field.tsx'

/** The scale of a question, and what each level means for this question where the scale's own words do not say it. */
export function AnchorFields({ path }: { path: GridPath }) {
  const { t } = useTranslation('editor')
  const { goTo } = useEditor()
  const scales = scalesOf(useContent())
  const name = useValueAt([...path, 'scale'])
  const scale = scales.find(({ id }) => id === name)
  return (
    <Part title={t('anchors.title')}>
      <ChoiceField
        path={[...path, 'scale']}
        label={t('anchors.scale')}
        choices={scales.map(({ id }) => ({ value: id, label: id }))}
      />
      {scale && (
        <UnstyledButton className={classes.link} onClick={() => goTo(scale.path)}>
          {t('anchors.editScale', { scale: scale.id })}
        </UnstyledButton>
      )}
      {listAt(scale?.source, 'levels').map(level => {
        const value = valueAt(level, ['value'])
        if (typeof value !== 'number') return null
        const heading = `${value} · ${textAt(level, 'label')}`
        return (
          <WordsField
            key={value}
            path={[...path, 'anchors', String(value)]}
            label={heading}
            description={textAt(level, 'anchor')}
            long
            optional
          />
        )
      })}
    </Part>
  )
}
