import { Alert, Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CommitteeDraft } from './committee-draft.ts'

type ProtectionFieldProps = {
  value: CommitteeDraft['protection']
  weakKeyring: boolean
  change: (part: Pick<CommitteeDraft, 'protection'>) => void
}

/** Keyring or passphrase; where the keyring is weak, only the passphrase, and why. */
export function ProtectionField({ value, weakKeyring, change }: ProtectionFieldProps) {
  const { t } = useTranslation('profiles')
  return (
    <div>
      <Radio.Group
        label={t('form.protection')}
        value={value}
        onChange={chosen => change({ protection: chosen === 'passphrase' ? 'passphrase' : 'safe_storage' })}
      >
        {weakKeyring ? null : (
          <Radio mt="xs" value="safe_storage" label={t('form.safeStorage')} description={t('form.safeStorageHelp')} />
        )}
        <Radio mt="xs" value="passphrase" label={t('form.passphrase')} description={t('form.passphraseHelp')} />
      </Radio.Group>
      {weakKeyring ? (
        <Alert color="ocre" mt="sm">
          {t('form.weak')}
        </Alert>
      ) : null}
    </div>
  )
}
