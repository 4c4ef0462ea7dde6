import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCertificate, IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { MemberMark } from '#renderer/ui/members/member-mark.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { commonName } from '#renderer/ui/verification/common-name.ts'
import { namesPerson } from '#shared/domain/names-person.ts'
import type { Signatory } from '#shared/domain/opinion/opinion-record.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { CertificateCard } from './certificate-card.tsx'
import classes from './signature.module.css'
import type { Identity, RevocationList, Signing } from './use-signing.ts'

type Props = {
  signatory: Signatory
  number: number
  signature: TextRecord['signatures'][number] | undefined
  turn: boolean
  /** The last one that signed: its file is the one to keep. */
  latest: boolean
  signing: Signing
}

const everyone = {}

/** One signatory of the act: signed, to sign now, or waiting for the one before. */
export function SignatoryStep({ signatory, number, signature, turn, latest, signing }: Props) {
  const { t } = useTranslation('opinion')
  const state = signature ? 'signed' : turn ? 'now' : 'later'
  const { capacity } = signatory
  const { records: members } = useRecords('members', everyone)
  const college = members.find(({ name }) => name === signatory.name)?.college
  return (
    <li className={classes.step} data-state={state}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <Stack gap="sm">
        <div className={classes.signatory}>
          <MemberMark name={signatory.name} college={college} size={38} />
          <div>
            <Text fw={650} size="lg" component="h2" lh={1.3}>
              {signatory.name}
            </Text>
            <Text size="sm" c="dimmed">
              {signature
                ? t('signedBy', { capacity, signer: signature.signer })
                : t(turn ? 'signsNow' : 'signsAfter', { capacity })}
            </Text>
          </div>
          {state === 'later' && <span className={classes.waiting}>{t('waitingTurn')}</span>}
        </div>
        {state === 'now' && <SigningForm signatory={signatory} signing={signing} />}
        {signature && latest && (
          <Group>
            <Button variant="default" onClick={() => void signing.saveSigned()}>
              {t('saveSigned')}
            </Button>
          </Group>
        )}
      </Stack>
    </li>
  )
}

function SigningForm({ signatory, signing }: { signatory: Signatory; signing: Signing }) {
  const { t } = useTranslation('opinion')
  const language = useLanguage()
  const { profile } = useProfile()
  const notify = useFailureNotice()
  const [identity, setIdentity] = useState<Identity | null>(null)
  const [lists, setLists] = useState<RevocationList[]>([])

  const choose = async () => {
    const answer = await bridge().invoke('signing.open-identity', {})
    if (answer.ok) setIdentity(answer.value)
    else if (answer.error.code !== 'cancelled') notify(answer.error)
  }
  const takeDemonstration = async () => {
    const answer = await bridge().invoke('signing.demonstration-identity', {
      name: signatory.name,
      field: signatory.field,
    })
    if (!answer.ok) return notify(answer.error)
    setIdentity(answer.value)
    setLists(answer.value.revocationLists)
  }
  const addLists = async () => {
    const answer = await bridge().invoke('signing.pick-revocation-lists', {})
    if (answer.ok) setLists(known => [...known, ...answer.value.lists])
    else if (answer.error.code !== 'cancelled') notify(answer.error)
  }
  const sign = async () => {
    if (identity && !(await signing.sign(signatory, identity, lists))) setIdentity(null)
  }
  return (
    <div className={classes.form}>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconCertificate size="1.125rem" aria-hidden />}
          onClick={() => void choose()}
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
      {identity && <CertificateCard certificate={identity.certificate} />}
      {identity && !namesPerson(identity.certificate.subject, signatory.name) && (
        <Text role="alert" className={classes.refusal}>
          {t('otherName', { signatory: signatory.name })}
        </Text>
      )}
      {identity && (
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
          <Button variant="subtle" size="compact-sm" onClick={() => void addLists()}>
            {t('addRevocationLists')}
          </Button>
        </div>
      )}
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
