import { Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Signatory } from '#shared/domain/opinion/opinion-record.ts'
import type { ChangeText } from './use-opinion-text.ts'

type Props = { signatories: Signatory[]; frozen: boolean; onChange: ChangeText }

/** What a record may not hold empty; the check before the export asks for the name. */
const unwritten = '—'

/** Acting chair, then sitting secretary: the name and capacity printed under each signature. */
export function SignatoriesForm({ signatories, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const set = (field: string, part: 'name' | 'capacity', value: string) =>
    onChange(
      text => ({
        ...text,
        signatories: text.signatories.map(one => (one.field === field ? { ...one, [part]: value || unwritten } : one)),
      }),
      `${field} ${part}`,
    )
  return signatories.map(({ field, name, capacity }, index) => (
    <Group key={field} grow>
      <TextInput
        label={t('signatoryName', { number: index + 1 })}
        value={name === unwritten ? '' : name}
        onChange={event => set(field, 'name', event.currentTarget.value)}
        readOnly={frozen}
      />
      <TextInput
        label={t('signatoryCapacity', { number: index + 1 })}
        lang="fr"
        value={capacity === unwritten ? '' : capacity}
        onChange={event => set(field, 'capacity', event.currentTarget.value)}
        readOnly={frozen}
      />
    </Group>
  ))
}
