import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { confirmsKey, keyGroups } from './key-groups.ts'
import classes from './recovery-key.module.css'
import step from './step.module.css'

/** Shown once. Going on asks for the last group, so that it was at least read. */
export function RecoveryKey({ recoveryKey, onConfirmed }: { recoveryKey: string; onConfirmed: () => Promise<void> }) {
  const { t } = useTranslation('profiles')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [copied, setCopied] = useState(false)
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    const right = confirmsKey(recoveryKey, typed)
    setWrong(!right)
    if (!right || busy) return
    setBusy(true)
    await onConfirmed()
    setBusy(false)
  }
  return (
    <form onSubmit={confirm} className={step.form}>
      <h1 ref={heading} tabIndex={-1} className={step.title}>
        {t('recovery.title')}
      </h1>
      <p className={classes.sentence}>{t('recovery.sentence')}</p>
      <section aria-label={t('recovery.key')} className={classes.key} translate="no">
        {keyGroups(recoveryKey).map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and the key never changes
          <span key={index}>{group}</span>
        ))}
      </section>
      <Group>
        <Button
          variant="default"
          onClick={() => void navigator.clipboard.writeText(recoveryKey).then(() => setCopied(true))}
        >
          {t('recovery.copy')}
        </Button>
        <span role="status">{copied ? t('recovery.copied') : ''}</span>
      </Group>
      <TextInput
        label={t('recovery.confirm')}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
        error={wrong ? t('recovery.wrong') : null}
        spellCheck={false}
        maw="24rem"
        required
      />
      <Group justify="flex-end">
        <HeldButton type="submit" busy={busy}>
          {t('recovery.open')}
        </HeldButton>
      </Group>
    </form>
  )
}
