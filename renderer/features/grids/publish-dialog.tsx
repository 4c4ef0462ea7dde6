import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { DateField } from '#renderer/ui/language/date-field.tsx'
import { civilDay } from '#renderer/ui/language/dates.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import { failure } from '#shared/domain/result.ts'
import classes from './grid-acts.module.css'
import type { Uses } from './grid-usage.ts'
import { publishGrid } from './model-acts.ts'

type Props = { opened: boolean; onClose: () => void; model: ModelRecord; grid: Grid; uses: Uses }

/** Freezes a version: says what that means, and asks for the act that adopts it. */
export function PublishDialog({ opened, onClose, ...rest }: Props) {
  const { t } = useTranslation('grids')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('publish.title', { reference: rest.model.reference })}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <PublishForm onClose={onClose} {...rest} />
    </Modal>
  )
}

function PublishForm({ onClose, model, grid, uses }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('grids')
  const store = useStore()
  const notify = useFailureNotice()
  const [act, setAct] = useState(grid.file.adoption?.act ?? '')
  const [date, setDate] = useState(grid.file.adoption?.date ?? civilDay(new Date()))
  const [asked, ask] = useState(false)
  const publish = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask(true)
    if (act.trim() === '' || date === '') {
      event.currentTarget.querySelector<HTMLElement>(act.trim() === '' ? '[name="act"]' : '[name="date"]')?.focus()
      return
    }
    notify(null)
    const isPublished = await publishGrid(store, model, { act: act.trim(), date })
    if (isPublished) onClose()
    else notify(failure('draft_changed').error)
  }
  return (
    <form onSubmit={publish} noValidate>
      <ul className={classes.means}>
        <li>{t('publish.frozen')}</li>
        <li>{t('publish.questions', { n: grid.questions.length, rules: grid.rules.length })}</li>
        <li>{uses.isUsed && uses.shown === 0 ? t('publish.used') : t('publish.uses', { n: uses.shown })}</li>
        <li>{t('publish.event')}</li>
      </ul>
      <TextInput
        name="act"
        label={t('publish.act')}
        description={t('publish.actHelp')}
        lang={grid.file.language}
        value={act}
        onChange={event => setAct(event.currentTarget.value)}
        error={asked && act.trim() === '' ? t('publish.actMissing') : null}
        required
        data-autofocus
      />
      <DateField
        name="date"
        mt="md"
        label={t('publish.date')}
        value={date}
        onChange={event => setDate(event.currentTarget.value)}
        error={asked && date === '' ? t('publish.dateMissing') : null}
        required
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <Button type="submit">{t('publish.submit')}</Button>
      </Group>
    </form>
  )
}
