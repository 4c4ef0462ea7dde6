import { ActionIcon, Group, NativeSelect, TextInput } from '@mantine/core'
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Sample } from '#shared/domain/grid/edit/sample.ts'
import { cleanTyped } from '#shared/text/clean-typed.ts'
import type { Samples } from './use-bench.ts'

type Props = { samples: Samples; sample: Sample; onChoose(id: string): void; onAdd(): void }

/** The sample on the bench: chosen, named, copied, taken out, or another made. */
export function BenchSamples({ samples, sample, onChoose, onAdd }: Props) {
  const { t } = useTranslation('editor')
  const copy = () => {
    const copied = { ...sample, id: crypto.randomUUID(), name: t('bench.copyName', { name: sample.name }) }
    samples.change(list => [...list, copied])
    onChoose(copied.id)
  }
  const acts = [
    { name: t('bench.add'), Icon: IconPlus, act: onAdd },
    { name: t('duplicate', { label: sample.name }), Icon: IconCopy, act: copy },
    {
      name: t('remove', { label: sample.name }),
      Icon: IconTrash,
      act: () => samples.change(list => list.filter(({ id }) => id !== sample.id)),
    },
  ]
  return (
    <>
      <Group gap="xs" align="end" wrap="nowrap">
        <NativeSelect
          label={t('bench.sample')}
          data={samples.list.map(({ id, name }) => ({ value: id, label: name }))}
          value={sample.id}
          onChange={event => onChoose(event.currentTarget.value)}
          flex={1}
        />
        {acts.map(({ name, Icon, act }) => (
          <ActionIcon key={name} variant="default" size="2.25rem" aria-label={name} onClick={act}>
            <Icon size="1rem" aria-hidden />
          </ActionIcon>
        ))}
      </Group>
      <TextInput
        label={t('bench.name')}
        value={sample.name}
        onChange={event => {
          const name = cleanTyped(event.currentTarget.value)
          samples.change(
            list => list.map(one => (one.id === sample.id ? { ...one, name } : one)),
            `sample ${sample.id} name`,
          )
        }}
      />
    </>
  )
}
