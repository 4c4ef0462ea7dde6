import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useField, useGridLanguage } from './use-field.ts'

/** Several sentences, one a line. */
export function LinesField({ path, label }: { path: GridPath; label: string }) {
  const { t } = useTranslation('editor')
  const { id, value, readOnly, error, change } = useField(path)
  const language = useGridLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const written = Array.isArray(value) ? value.filter(item => typeof item === 'string').join('\n') : ''
  const linesOf = (text: string) => text.split('\n').filter(line => line.trim() !== '')
  return (
    <GrowingField
      id={id}
      label={label}
      description={t('onePerLine')}
      error={error}
      readOnly={readOnly}
      lang={language}
      value={typed !== null && linesOf(typed).join('\n') === written ? typed : written}
      minRows={1}
      onChange={event => {
        const text = event.currentTarget.value
        setTyped(text)
        const lines = linesOf(text)
        change(lines.length === 0 ? undefined : lines, 'typing')
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
