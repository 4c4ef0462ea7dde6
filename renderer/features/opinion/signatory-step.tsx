import { Button, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { MemberMark } from '#renderer/ui/members/member-mark.tsx'
import type { Signatory } from '#shared/domain/opinion/opinion-record.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import classes from './signature.module.css'
import { SigningForm } from './signing-form.tsx'
import type { Signing } from './use-signing.ts'

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
