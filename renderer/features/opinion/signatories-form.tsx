import { Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Signatory } from '#shared/domain/opinion/opinion-record.ts'

type Props = { signatories: Signatory[]; frozen: boolean; onChange(signatories: Signatory[]): void }

/** Acting chair, then sitting secretary: the name and capacity printed under each signature. */
export function SignatoriesForm({ signatories, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  return signatories.map((signatory, index) => (
    <Group key={signatory.field} grow mb="sm">
      <TextInput
        label={t('signatoryName', { number: index + 1 })}
        value={signatory.name}
        onChange={event => onChange(signatories.with(index, { ...signatory, name: event.currentTarget.value }))}
        readOnly={frozen}
      />
      <TextInput
        label={t('signatoryCapacity', { number: index + 1 })}
        value={signatory.capacity}
        onChange={event => onChange(signatories.with(index, { ...signatory, capacity: event.currentTarget.value }))}
        readOnly={frozen}
      />
    </Group>
  ))
}
