import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptOnLeaving } from '#renderer/ui/autosave/use-kept-on-leaving.ts'
import type { NamedPart } from '#shared/domain/grid/edit/named-part.ts'
import { renamePart } from '#shared/domain/grid/edit/rename-part.ts'
import { renamedInSample } from '#shared/domain/grid/edit/sample.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useEditor } from './editor-context.tsx'
import { useFaultsAt } from './faults-context.tsx'
import { fieldId } from './field-id.ts'
import { useFaultSentence } from './use-fault-sentence.ts'

type Props = {
  part: NamedPart
  path: GridPath
  label: string
  name?: string
  /** A scale or a constant stands under its name: its path is another afterwards. */
  onRenamed?(id: string): void
}

/** The identifier of a part: kept on leaving the field, with everything that names it rewritten, samples included. */
export function IdField({ part, path, label, name, onRenamed }: Props) {
  const { t } = useTranslation('editor')
  const { draft, readOnly, say } = useEditor()
  const id = fieldId(path)
  const faults = useFaultsAt(id)
  const faultSentence = useFaultSentence()
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const keep = () => {
    const next = typed?.trim() ?? part.id
    if (next === part.id) {
      setTyped(null)
      setRefusal(null)
      return
    }
    const renamed = renamePart(draft.read().present.content, part, next)
    if (!renamed.ok) {
      setRefusal(t(`renaming.${renamed.error.code}`, { id: next }))
      return
    }
    setTyped(null)
    setRefusal(null)
    draft.edit(({ samples }) => ({
      content: renamed.value,
      samples: samples.map(sample => renamedInSample(sample, part, next)),
    }))
    say(t('renaming.done', { before: part.id, after: next }))
    onRenamed?.(next)
  }
  useKeptOnLeaving(typed !== null, () => {
    keep()
    setTyped(null)
  })
  return (
    <TextInput
      id={id}
      label={label}
      {...(name === undefined ? {} : { 'aria-label': name })}
      value={typed ?? part.id}
      error={refusal ?? (faults.length > 0 ? faults.map(faultSentence).join(' ') : undefined)}
      readOnly={readOnly}
      spellCheck={false}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') {
          setTyped(null)
          setRefusal(null)
        }
      }}
    />
  )
}
