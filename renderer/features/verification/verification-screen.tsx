import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { DropTarget } from '#renderer/ui/files/drop-target.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { VerificationCard } from '#renderer/ui/verification/verification-card.tsx'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import { TrustedRoots } from './trusted-roots.tsx'
import classes from './verification.module.css'

type Verified = { key: string; result: VerificationResult }

const expect = ['chair', 'secretary']

/** Signed files, chosen or dropped, and what they are worth. */
export function VerificationScreen() {
  const { t } = useTranslation('verification')
  useScreenTitle(t('title'))
  const notify = useFailureNotice()
  const [results, setResults] = useState<Verified[]>([])
  const [verifying, setVerifying] = useState<string | null>(null)

  const add = (found: VerificationResult[]) =>
    setResults(known => [...found.map(result => ({ key: crypto.randomUUID(), result })), ...known])
  const choose = async () => {
    notify(null)
    const answer = await bridge().invoke('verification.pick', { job: crypto.randomUUID(), expect })
    if (answer.ok) add(answer.value.results)
    else if (answer.error.code !== 'cancelled') notify(answer.error)
  }
  const verifyDropped = async (files: File[]) => {
    notify(null)
    for (const file of files) {
      setVerifying(file.name)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const input = { job: crypto.randomUUID(), fileName: file.name, bytes, expect }
      const answer = await bridge().invoke('verification.verify-bytes', input)
      if (answer.ok) add([answer.value])
      else notify(answer.error)
    }
    setVerifying(null)
  }
  return (
    <DropTarget invitation={t('dropHere')} onFiles={files => void verifyDropped(files)}>
      <div className={classes.screen}>
        <Stack gap="lg">
          <div>
            <Title order={1}>{t('title')}</Title>
            <Text>{t('intro')}</Text>
          </div>
          <Group className={classes.drop}>
            <Button leftSection={<IconFileSearch size="1.125rem" aria-hidden />} onClick={() => void choose()}>
              {t('choose')}
            </Button>
            <Text>{t('drop')}</Text>
          </Group>
          <div role="status" className={classes.progress}>
            {verifying !== null && <Text>{t('verifying', { file: verifying })}</Text>}
            {results.length === 0 && verifying === null && <Text>{t('none')}</Text>}
          </div>
          {results.map(({ key, result }) => (
            <VerificationCard key={key} result={result} />
          ))}
        </Stack>
        <TrustedRoots />
      </div>
    </DropTarget>
  )
}
