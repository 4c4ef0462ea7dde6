import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { commonName } from '#renderer/ui/verification/common-name.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CertificateSummary } from '#shared/ipc/payloads.ts'
import classes from './verification.module.css'

/** The authorities under which a certificate is recognised by this profile. */
export function TrustedRoots() {
  const { t } = useTranslation('verification')
  const language = useLanguage()
  const notify = useFailureNotice()
  const [roots, setRoots] = useState<CertificateSummary[]>([])
  useEffect(() => {
    void bridge()
      .invoke('verification.roots', {})
      .then(answer => answer.ok && setRoots(answer.value.roots))
  }, [])

  const take = (answer: Result<{ roots: CertificateSummary[] }>) => {
    notify(null)
    if (answer.ok) setRoots(answer.value.roots)
    else if (answer.error.code !== 'cancelled') notify(answer.error)
  }
  return (
    <Stack component="section" gap="sm" aria-labelledby="trusted-roots" className={classes.roots}>
      <Title order={2} size="h3" id="trusted-roots">
        {t('roots')}
      </Title>
      <Text size="sm">{t('rootsHelp')}</Text>
      {roots.length === 0 && <Text>{t('noRoot')}</Text>}
      {roots.map(({ fingerprint, subject, notAfter }) => (
        <Group key={fingerprint} justify="space-between" wrap="nowrap" className={classes.root}>
          <div>
            <Text size="sm" fw={600}>
              {commonName(subject)}
            </Text>
            {commonName(subject) !== subject && (
              <Text size="xs" c="dimmed">
                {subject}
              </Text>
            )}
            <Text size="sm">{t('rootUntil', { date: dayOfInstant(notAfter, language) })}</Text>
          </div>
          <ActionIcon
            variant="subtle"
            aria-label={t('removeRoot', { subject })}
            onClick={async () => take(await bridge().invoke('verification.remove-root', { fingerprint }))}
          >
            <IconTrash size="1rem" aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button variant="default" onClick={async () => take(await bridge().invoke('verification.add-root', {}))}>
          {t('addRoot')}
        </Button>
      </Group>
    </Stack>
  )
}
