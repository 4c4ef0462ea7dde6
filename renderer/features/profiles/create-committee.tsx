import { Alert, Button, Group } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import type { Failure } from '#shared/domain/result.ts'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import { type CommitteeDraft, creationOf, emptyDraft, type NeededField, refusedFields } from './committee-draft.ts'
import { CommitteeFields, IdentityFields } from './committee-fields.tsx'
import { ProtectionField } from './protection-field.tsx'
import step from './step.module.css'

type CreateCommitteeProps = {
  weakKeyring: boolean
  onBack: () => void
  onCreated: (created: { profile: ProfileSummary; recoveryKey: string }) => void
}

/** The committee, who one is in it, and how the data are protected. Leaving leaves no trace. */
export function CreateCommittee({ weakKeyring, onBack, onCreated }: CreateCommitteeProps) {
  const { t, i18n } = useTranslation('profiles')
  const [draft, setDraft] = useState<CommitteeDraft>(() => emptyDraft(weakKeyring))
  const [missing, setMissing] = useState<NeededField[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const change = (part: Partial<CommitteeDraft>) => setDraft(before => ({ ...before, ...part }))

  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const found = refusedFields(draft)
    setMissing(found)
    if (found[0]) {
      form.querySelector<HTMLElement>(`[name="${found[0]}"]`)?.focus()
      return
    }
    setBusy(true)
    setFailure(null)
    const answer = await bridge().invoke('profiles.create', creationOf(draft))
    setBusy(false)
    if (answer.ok) onCreated(answer.value)
    else setFailure(answer.error)
  }

  return (
    <form onSubmit={create} noValidate className={step.form}>
      <h1 ref={heading} tabIndex={-1} className={step.title}>
        {t('form.title')}
      </h1>
      <CommitteeFields draft={draft} missing={missing} change={change} />
      <IdentityFields draft={draft} missing={missing} change={change} />
      <ProtectionField value={draft.protection} weakKeyring={weakKeyring} change={change} />
      {failure ? (
        <Alert color="garance" role="alert">
          {failureSentence(i18n, failure)}
        </Alert>
      ) : null}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack} disabled={busy}>
          {t('form.back')}
        </Button>
        <HeldButton type="submit" busy={busy}>
          {t('form.submit')}
        </HeldButton>
      </Group>
    </form>
  )
}
