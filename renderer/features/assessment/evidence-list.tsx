import { ActionIcon, Group, Text, UnstyledButton } from '@mantine/core'
import { IconLink, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { useNotes } from '#renderer/ui/annotations/use-notes.ts'
import { KeyHint } from '#renderer/ui/keyboard/key-hint.tsx'
import { Kept, keptLanguage } from '#renderer/ui/language/kept.tsx'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import { useWorkspace } from '#renderer/ui/workspace/workspace.tsx'
import classes from './assessment.module.css'

type Props = { dossierId: string; evidence: string[]; disabled: boolean; onChange(evidence: string[]): void }

const quoteLength = 60

/** Passages that support the answer; each leads back to its place in the piece. */
export function EvidenceList({ dossierId, evidence, disabled, onChange }: Props) {
  const { t } = useTranslation('assessment')
  const { showPassage } = useWorkspace()
  const { settings } = useDeviceSettings()
  const { records: annotations } = useNotes({ dossierId })
  const { records: pieces } = useRecords('pieces', { dossierId })
  const passages = evidence.flatMap(id => {
    const annotation = annotations.find(one => one.id === id)
    const piece = pieces.find(one => one.id === annotation?.pieceId)
    return annotation && piece ? [{ annotation, piece }] : []
  })
  return (
    <div>
      <Group justify="space-between">
        <Text fw={600} size="sm">
          {t('evidence')}{' '}
          <Text span c="dimmed" fw={400} inherit>
            {passages.length}
          </Text>
        </Text>
        {!disabled && settings.singleKeyShortcuts && (
          <Text size="sm" c="dimmed">
            <KeyHint keys={['E']} /> {t('evidenceKey')}
          </Text>
        )}
      </Group>
      <ul className={classes.evidence}>
        {passages.map(({ annotation, piece }) => {
          const { exact } = annotation.target.quote
          const quote = exact.length > quoteLength ? `${exact.slice(0, quoteLength)}…` : exact
          return (
            <li key={annotation.id} className={classes.chip}>
              <UnstyledButton
                className={classes.chipLink}
                aria-label={t('showEvidence', { quote })}
                onClick={() => showPassage(annotation.id, piece.id)}
              >
                <IconLink size={14} aria-hidden />
                <strong className={classes.chipPlace} title={piece.title}>
                  <Kept>{piece.title}</Kept>, p. {annotation.target.page}
                </strong>
                <span className={classes.chipQuote} lang={keptLanguage}>
                  {quote}
                </span>
              </UnstyledButton>
              {!disabled && (
                <ActionIcon
                  variant="subtle"
                  size="1.5rem"
                  className={classes.chipRemove}
                  aria-label={t('removeEvidence', { quote })}
                  onClick={() => onChange(evidence.filter(id => id !== annotation.id))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
