import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { useRoleName } from '#renderer/ui/profile/use-role-name.ts'
import type { DeviceTrust } from '#shared/domain/exchange/device-trust.ts'
import type { PackageOffer } from '#shared/ipc/payloads.ts'
import classes from './exchange.module.css'
import { Fingerprint } from './fingerprint.tsx'

type Props = {
  offer: PackageOffer
  trust: Exclude<DeviceTrust, 'known'>
  /** Under which name this profile knows the person. */
  knownName: string | null
  /** Another person of the same name is known. */
  namesake: boolean
  onRefuse(): void
  onTrust(): void
}

/** Who made the package, as they say, and the fingerprint to check by voice. Nothing of it was taken yet. */
export function TrustDialog({ offer, trust, knownName, namesake, onRefuse, onTrust }: Props) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const roleName = useRoleName()
  const [checked, check] = useState(false)
  const { author, createdAt, purpose } = offer
  const isOther = trust === 'other_key'
  return (
    <Modal
      opened
      onClose={onRefuse}
      title={t(isOther ? 'trust.otherTitle' : 'trust.title')}
      closeButtonProps={{ 'aria-label': t('trust.refuse') }}
      size="lg"
    >
      {isOther && (
        <p role="alert" className={classes.warning}>
          <IconAlertTriangle size="1.25rem" aria-hidden />
          <span>{t('trust.otherKey', { name: knownName ?? author.name })}</span>
        </p>
      )}
      {namesake && (
        <p role="alert" className={classes.warning}>
          <IconAlertTriangle size="1.25rem" aria-hidden />
          <span>{t('trust.namesake', { name: author.name })}</span>
        </p>
      )}
      <dl className={classes.facts}>
        <dt>{t('trust.name')}</dt>
        <dd>{author.name}</dd>
        <dt>{t('trust.role')}</dt>
        <dd>{roleName(author)}</dd>
        {knownName !== null && knownName !== author.name && (
          <>
            <dt>{t('trust.knownAs')}</dt>
            <dd>{knownName}</dd>
          </>
        )}
        <dt>{t('trust.brings')}</dt>
        <dd>{t(`purpose.${purpose}`)}</dd>
        <dt>{t('trust.made')}</dt>
        <dd>{dayAndTime(createdAt, language)}</dd>
        <dt>{t('trust.fingerprint')}</dt>
        <dd>
          <Fingerprint value={offer.fingerprint} />
        </dd>
      </dl>
      <p>{t('trust.how', { name: author.name })}</p>
      {isOther && (
        <Checkbox
          label={t('trust.otherChecked')}
          checked={checked}
          onChange={event => check(event.currentTarget.checked)}
        />
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onRefuse} data-autofocus>
          {t('trust.refuse')}
        </Button>
        <Button onClick={onTrust} disabled={isOther && !checked}>
          {t(isOther ? 'trust.acceptOther' : 'trust.accept')}
        </Button>
      </Group>
    </Modal>
  )
}
