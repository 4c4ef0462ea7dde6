import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Versions } from '#shared/domain/assessment/versions.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { Fingerprint } from './fingerprint.tsx'
import classes from './seal.module.css'
import { VersionChangesList } from './version-changes-list.tsx'

type Props = { grid: Grid; dossierId: string; versions: Versions; onRead(versionId: string): void }

/** Everything that was given, the last one first: when, whether it counts, what changed; each can be read again. */
export function VersionList({ grid, dossierId, versions, onRead }: Props) {
  const { t } = useTranslation('assessment')
  const language = useLanguage()
  const [compared, compare] = useState<string | null>(null)
  const { given, inForce } = versions
  if (given.length === 0) return null
  return (
    <section className={classes.panel} aria-labelledby="versions-title">
      <Title order={3} size="h4" id="versions-title">
        {t('versions.title')}
      </Title>
      <ul className={classes.versions}>
        {given
          .map((version, index) => ({ version, number: index + 1, before: given[index - 1] }))
          .toReversed()
          .map(({ version, number, before }) => (
            <li key={version.id} className={classes.version}>
              <Text>
                <strong>{t('versions.number', { number })}</strong> ·{' '}
                {dayAndTime(version.seal?.at ?? version.updatedAt, language)} ·{' '}
                {t(version.id === inForce?.id ? 'versions.inForce' : 'versions.replaced')}
              </Text>
              {version.seal && (
                <Text size="sm" c="dimmed">
                  <Fingerprint hash={version.seal.hash} />
                </Text>
              )}
              <div className={classes.versionActs}>
                <Button
                  variant="default"
                  size="sm"
                  aria-label={t('versions.readNumber', { number })}
                  onClick={() => onRead(version.id)}
                >
                  {t('versions.read')}
                </Button>
                {before && (
                  <Button
                    variant="subtle"
                    size="sm"
                    aria-expanded={compared === version.id}
                    onClick={() => compare(compared === version.id ? null : version.id)}
                  >
                    {t('versions.changes', { number: number - 1 })}
                  </Button>
                )}
              </div>
              {before && compared === version.id && (
                <VersionChangesList grid={grid} dossierId={dossierId} before={before.answers} after={version.answers} />
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}
