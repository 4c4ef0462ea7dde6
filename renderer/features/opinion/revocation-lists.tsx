import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { commonName } from '#renderer/ui/verification/common-name.ts'
import type { RevocationList } from './use-signing.ts'

type Props = { lists: readonly RevocationList[]; onAdd(lists: RevocationList[]): void }

/** What tells whether the certificate was revoked, joined to the signature. */
export function RevocationLists({ lists, onAdd }: Props) {
  const { t } = useTranslation('opinion')
  const language = useLanguage()
  const notify = useFailureNotice()
  const add = async () => {
    notify(null)
    const answer = await bridge().invoke('signing.pick-revocation-lists', {})
    if (answer.ok) onAdd(answer.value.lists)
    else if (answer.error.code !== 'cancelled') notify(answer.error)
  }
  return (
    <div>
      <Text fw={600} size="sm">
        {t('revocationLists')}
      </Text>
      {lists.length === 0 ? (
        <Text size="sm">{t('noRevocationList')}</Text>
      ) : (
        <ul>
          {lists.map(({ token, issuer, thisUpdate }) => (
            <li key={token}>
              {t('revocationList', { issuer: commonName(issuer), from: dayOfInstant(thisUpdate, language) })}
            </li>
          ))}
        </ul>
      )}
      <Button variant="subtle" size="compact-sm" onClick={() => void add()}>
        {t('addRevocationLists')}
      </Button>
    </div>
  )
}
