import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import type { NewDossier, NewDossierFaults } from './check-new-dossier.ts'
import { createDossier } from './create-dossier.ts'
import { nextNumber } from './next-number.ts'

type CreateDossierDialogProps = {
  opened: boolean
  onClose: () => void
  /** Those that are taken; `null` while they are read. */
  numbers: readonly string[] | null
}

/** Opens a dossier: number proposed, title, direction, purpose; then leads to it. */
export function CreateDossierDialog({ opened, onClose, numbers }: CreateDossierDialogProps) {
  const { t } = useTranslation('dossiers')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('create.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('create.close') }}
    >
      {numbers && <CreateDossierForm onClose={onClose} numbers={numbers} />}
    </Modal>
  )
}

/** What was typed and neither kept nor given up, as long as the committee is open: Escape and the cross only put it aside. */
const kept = new WeakMap<Store, { draft: NewDossier; proposed: string }>()

/** The draft put aside, under the number of today where the one it has was only proposed. */
function keptDraft(store: Store, next: string): NewDossier {
  const { draft, proposed } = kept.get(store) ?? {
    draft: { number: next, title: '', direction: '', summary: '' },
    proposed: next,
  }
  return { ...draft, number: draft.number === proposed ? next : draft.number }
}

function CreateDossierForm({ onClose, numbers }: { onClose: () => void; numbers: readonly string[] }) {
  const { t } = useTranslation('dossiers')
  const store = useStore()
  const navigate = useNavigate()
  const next = nextNumber(numbers, new Date().getFullYear())
  const [draft, setDraft] = useState<NewDossier>(() => keptDraft(store, next))
  const [faults, setFaults] = useState<NewDossierFaults>({})
  const change = (part: Partial<NewDossier>) => {
    const changed = { ...draft, ...part }
    setDraft(changed)
    kept.set(store, { draft: changed, proposed: next })
  }
  const cancel = () => {
    kept.delete(store)
    onClose()
  }

  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const created = await createDossier(store, draft)
    if (!created.record) {
      const { faults } = created
      setFaults(faults)
      form.querySelector<HTMLElement>(faults.number ? '[name="number"]' : '[name="title"]')?.focus()
      return
    }
    kept.delete(store)
    onClose()
    await navigate({ to: '/dossiers/$dossierId', params: { dossierId: created.record.id } })
  }

  return (
    <form onSubmit={create} noValidate>
      <TextInput
        name="number"
        label={t('create.number')}
        description={t('create.numberHelp')}
        value={draft.number}
        onChange={event => change({ number: event.currentTarget.value })}
        error={
          faults.number === 'wrong'
            ? t('create.numberWrong')
            : faults.number === 'taken'
              ? t('create.numberTaken', { number: draft.number, next })
              : null
        }
        styles={{ input: { maxWidth: '14rem' } }}
        required
      />
      <TextInput
        name="title"
        mt="md"
        label={t('create.name')}
        lang={keptLanguage}
        value={draft.title}
        onChange={event => change({ title: event.currentTarget.value })}
        error={faults.title ? t('create.nameMissing') : null}
        required
        data-autofocus
      />
      <TextInput
        mt="md"
        label={t('create.direction')}
        lang={keptLanguage}
        value={draft.direction}
        onChange={event => change({ direction: event.currentTarget.value })}
      />
      <GrowingField
        mt="md"
        label={t('create.summary')}
        lang={keptLanguage}
        value={draft.summary}
        onChange={event => change({ summary: event.currentTarget.value })}
        minRows={3}
        maxRows={8}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={cancel}>
          {t('create.cancel')}
        </Button>
        <Button type="submit">{t('create.submit')}</Button>
      </Group>
    </form>
  )
}
