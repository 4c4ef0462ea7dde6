import { Button, Group, Modal, Radio, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { nextVersion } from '#shared/domain/grid/version.ts'
import { checkDuplicate } from './check-duplicate.ts'
import { duplicateGrid } from './model-acts.ts'

type Props = { opened: boolean; onClose: () => void; grid: Grid }

/** A draft made of a version: the next version of the same grid, or another grid. */
export function DuplicateDialog({ opened, onClose, grid }: Props) {
  const { t } = useTranslation('grids')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('duplicate.title', { reference: grid.reference })}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <DuplicateForm onClose={onClose} grid={grid} />
    </Modal>
  )
}

function DuplicateForm({ onClose, grid }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('grids')
  const store = useStore()
  const navigate = useNavigate()
  const { records: models } = useRecords('models', { kind: 'grid' })
  const taken = useMemo(() => models.map(({ reference }) => reference), [models])
  const own = taken.filter(known => known.startsWith(`${grid.id}@`)).map(known => known.slice(grid.id.length + 1))
  const [as, setAs] = useState<'version' | 'grid'>('version')
  const [version, setVersion] = useState<string | null>(null)
  const [id, setId] = useState('')
  const [title, setTitle] = useState(grid.title)
  const [asked, ask] = useState(false)
  const wanted = {
    id: as === 'version' ? grid.id : id.trim(),
    version: version ?? (as === 'version' ? nextVersion(grid.version, own) : '0.1.0'),
    title: title.trim(),
  }
  const faults = checkDuplicate(wanted, taken)
  const duplicate = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask(true)
    const [first] = Object.keys(faults)
    if (first) {
      event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
      return
    }
    const model = await duplicateGrid(store, grid.file, wanted)
    onClose()
    await navigate({ to: '/grilles/$modelId', params: { modelId: model.id } })
  }
  const errorOf = (field: keyof typeof wanted) =>
    asked && faults[field] ? t(`duplicate.fault.${faults[field]}`) : null
  return (
    <form onSubmit={duplicate} noValidate>
      <Radio.Group
        label={t('duplicate.as')}
        value={as}
        onChange={chosen => {
          setAs(chosen === 'grid' ? 'grid' : 'version')
          setVersion(null)
        }}
      >
        <Radio mt="xs" value="version" label={t('duplicate.version')} description={t('duplicate.versionHelp')} />
        <Radio mt="xs" value="grid" label={t('duplicate.grid')} description={t('duplicate.gridHelp')} />
      </Radio.Group>
      {as === 'grid' && (
        <TextInput
          name="id"
          mt="md"
          label={t('duplicate.id')}
          description={t('duplicate.idHelp')}
          value={id}
          onChange={event => setId(event.currentTarget.value)}
          error={errorOf('id')}
          required
        />
      )}
      <TextInput
        name="version"
        mt="md"
        label={t('duplicate.number')}
        value={wanted.version}
        onChange={event => setVersion(event.currentTarget.value)}
        error={errorOf('version')}
        required
      />
      <TextInput
        name="title"
        mt="md"
        label={t('duplicate.name')}
        lang={grid.file.language}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
        error={errorOf('title')}
        required
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <Button type="submit">{t('duplicate.submit')}</Button>
      </Group>
    </form>
  )
}
