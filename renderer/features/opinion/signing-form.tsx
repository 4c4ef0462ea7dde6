import { Button, Group, Text } from '@mantine/core'
import { IconCertificate, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { namesPerson } from '#shared/domain/names-person.ts'
import type { Signatory } from '#shared/domain/opinion/opinion-record.ts'
import { CertificateCard } from './certificate-card.tsx'
import { RevocationLists } from './revocation-lists.tsx'
import classes from './signature.module.css'
import type { ChosenCertificate, RevocationList, Signing } from './use-signing.ts'

/** The certificate and the act of signing; a certificate that cannot sign has its refusal in their place. */
export function SigningForm({ signatory, signing }: { signatory: Signatory; signing: Signing }) {
  const { t, i18n } = useTranslation('opinion')
  const { profile } = useProfile()
  const notify = useFailureNotice()
  const [chosen, choose] = useState<ChosenCertificate | null>(null)
  const [lists, setLists] = useState<RevocationList[]>([])
  const identity = chosen && 'identity' in chosen ? chosen : null
  const refusal = chosen && 'refusal' in chosen ? chosen.refusal : null

  const chooseFile = async () => {
    notify(null)
    const answer = await bridge().invoke('signing.open-identity', {})
    if (answer.ok) choose(answer.value)
    else if (answer.error.code !== 'cancelled') notify(answer.error)
  }
  const takeDemonstration = async () => {
    notify(null)
    const { name, field } = signatory
    const answer = await bridge().invoke('signing.demonstration-identity', { name, field })
    if (!answer.ok) return notify(answer.error)
    choose(answer.value)
    setLists(answer.value.revocationLists)
  }
  const sign = async () => {
    if (!identity) return
    const refused = await signing.sign(signatory, identity, lists)
    if (refused) choose({ certificate: identity.certificate, refusal: refused })
  }
  return (
    <div className={classes.form}>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconCertificate size="1.125rem" aria-hidden />}
          onClick={() => void chooseFile()}
        >
          {t('chooseCertificate')}
        </Button>
        {profile.demonstration && (
          <Button variant="default" onClick={() => void takeDemonstration()}>
            {t('demonstrationCertificate')}
          </Button>
        )}
      </Group>
      <Text size="sm">{t('passphraseNote')}</Text>
      {chosen && <CertificateCard certificate={chosen.certificate} />}
      {refusal && (
        <div role="alert" className={classes.refusal}>
          <Text fw={600}>{t('refused')}</Text>
          <Text>{failureSentence(i18n, refusal)}</Text>
        </div>
      )}
      {identity && !namesPerson(identity.certificate.subject, signatory.name) && (
        <Text role="alert" className={classes.refusal}>
          {t('otherName', { signatory: signatory.name })}
        </Text>
      )}
      {identity && <RevocationLists lists={lists} onAdd={added => setLists(known => [...known, ...added])} />}
      <HeldButton
        disabled={!identity}
        busy={signing.busy}
        size="md"
        leftSection={<IconSignature size="1.125rem" aria-hidden />}
        onClick={() => void sign()}
      >
        {t(signing.busy ? 'signing' : 'signAs', { capacity: uncapitalized(signatory.capacity) })}
      </HeldButton>
    </div>
  )
}

/** A capacity within a sentence: acts print it with a capital, at the head of a line. */
const uncapitalized = (capacity: string) => capacity.charAt(0).toLowerCase() + capacity.slice(1)
