import { Button, Group, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { ModelRecord } from '#shared/domain/model.ts'
import classes from './grid-acts.module.css'
import type { Uses } from './grid-usage.ts'
import { withdrawGrid } from './model-acts.ts'

type Props = { opened: boolean; onClose: () => void; model: ModelRecord; uses: Uses }

/** Marks a published version as no longer to be used, with the reason. */
export function WithdrawDialog({ opened, onClose, model, uses }: Props) {
  const { t } = useTranslation('grids')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('withdraw.title', { reference: model.reference })}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <WithdrawForm onClose={onClose} model={model} uses={uses} />
    </Modal>
  )
}

function WithdrawForm({ onClose, model, uses }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('grids')
  const store = useStore()
  const { memberId } = useProfile().profile.identity
  const [reason, setReason] = useState('')
  const [asked, ask] = useState(false)
  const withdraw = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask(true)
    if (reason.trim() === '') {
      event.currentTarget.querySelector('textarea')?.focus()
      return
    }
    await withdrawGrid(store, model, { reason: reason.trim(), memberId })
    onClose()
  }
  return (
    <form onSubmit={withdraw} noValidate>
      <ul className={classes.means}>
        <li>{t('withdraw.noMore')}</li>
        <li>{uses.isUsed && uses.shown === 0 ? t('withdraw.used') : t('withdraw.uses', { n: uses.shown })}</li>
        <li>{t('withdraw.forGood')}</li>
      </ul>
      <GrowingField
        label={t('withdraw.reason')}
        lang={keptLanguage}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        error={asked && reason.trim() === '' ? t('withdraw.reasonMissing') : null}
        minRows={2}
        maxRows={6}
        required
        data-autofocus
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <Button type="submit">{t('withdraw.submit')}</Button>
      </Group>
    </form>
  )
}
