import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptOnLeaving } from '#renderer/ui/autosave/use-kept-on-leaving.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { withValue } from '#shared/domain/grid/edit/value-at.ts'
import { slug } from '#shared/domain/grid/slug.ts'
import { useContent, useEdit, useEditor } from './editor-context.tsx'
import { fieldId } from './field-id.ts'

type Props = { of: 'id' | 'version'; label: string }

/** The name or the version of a grid, by which everything refers to it: kept on leaving the field, never that of another. */
export function IdentityField({ of, label }: Props) {
  const { t } = useTranslation('editor')
  const { readOnly, isIdentityFixed, otherReferences } = useEditor()
  const edit = useEdit()
  const content = useContent()
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string>()
  const written = textAt(content, of)
  const keep = () => {
    const next = (typed ?? written).trim()
    const reference = of === 'id' ? `${next}@${textAt(content, 'version')}` : `${textAt(content, 'id')}@${next}`
    const fits = of === 'id' ? slug.safeParse(next).success : /^\d+\.\d+\.\d+$/.test(next)
    if (!fits) return setRefusal(t(of === 'id' ? 'renaming.id_shape' : 'identity.versionShape', { id: next }))
    if (otherReferences.has(reference)) return setRefusal(t('identity.taken', { reference }))
    setTyped(null)
    setRefusal(undefined)
    if (next !== written) edit(known => withValue(known, [of], next))
  }
  useKeptOnLeaving(typed !== null, () => {
    keep()
    setTyped(null)
  })
  return (
    <TextInput
      id={fieldId([of])}
      label={label}
      value={typed ?? written}
      error={refusal}
      readOnly={readOnly || isIdentityFixed}
      spellCheck={false}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => event.key === 'Enter' && keep()}
    />
  )
}
