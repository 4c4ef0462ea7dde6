import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { withValue } from '#shared/domain/grid/edit/value-at.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { cleanTyped } from '#shared/text/clean-typed.ts'
import { useDraft, useEdit, useEditor, useValueAt } from './editor-context.tsx'
import { useFaultsAt } from './faults-context.tsx'
import { fieldId } from './field-id.ts'
import { useFaultSentence } from './use-fault-sentence.ts'

type Field = {
  id: string
  value: unknown
  readOnly: boolean
  /** Sentences of the faults of this field; `undefined` without any. */
  error: string | undefined
  /** `undefined` takes the key out: an optional key is absent, never empty. */
  change(value: unknown, how?: 'typing'): void
}

/** What the control of one key of the grid needs. */
export function useField(path: GridPath): Field {
  const id = fieldId(path)
  const value = useValueAt(path)
  const { readOnly } = useEditor()
  const edit = useEdit()
  const sentence = useFaultSentence()
  const faults = useFaultsAt(id)
  return {
    id,
    value,
    readOnly,
    error: faults.length === 0 ? undefined : faults.map(sentence).join(' '),
    change: (next, how) =>
      edit(content => withValue(content, path, cleanTyped(next)), how === 'typing' ? id : undefined),
  }
}

/** Language of the grid's own words. */
export const useGridLanguage = (): string => useDraft(({ content }) => textAt(content, 'language')) || 'fr'
