import { Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { letterOf, type RequestLetterRecord } from '#shared/domain/annotations/request-letter.ts'

const formats = ['pdf', 'docx'] as const
const icons = { pdf: IconFileTypePdf, docx: IconFileTypeDocx }

type Props = {
  letter: RequestLetterRecord
  /** The numbers of the questions of a draft that may not leave any more: while there are any, nor does the letter. */
  withheld: readonly number[]
}

/** Saves the letter as it stands, to be printed or to be worked on. */
export function LetterFiles({ letter, withheld }: Props) {
  const { t } = useTranslation(['letters', 'reading'])
  const notify = useFailureNotice()
  const [busy, setBusy] = useState<(typeof formats)[number] | null>(null)
  const { number } = letter.letter
  const save = async (format: (typeof formats)[number]) => {
    notify(null)
    setBusy(format)
    const rendered = await bridge().invoke('letters.render', {
      job: crypto.randomUUID(),
      record: letterOf(letter),
      format,
    })
    const saved = rendered.ok
      ? await bridge().invoke('files.save-as', {
          sha256: rendered.value.sha256,
          suggestedName: `${t('fileName', { number }).replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${format}`,
        })
      : rendered
    setBusy(null)
    if (!saved.ok) notify(saved.error)
    else if (saved.value.saved)
      notifications.show({ message: t('fileSaved'), closeButtonProps: { 'aria-label': t('reading:closeNotice') } })
  }
  if (withheld.length > 0)
    return <Text size="sm">{t('notSaved', { count: withheld.length, numbers: withheld.join(', ') })}</Text>
  return (
    <Group gap="xs">
      {formats.map(format => {
        const Icon = icons[format]
        return (
          <HeldButton
            key={format}
            size="compact-sm"
            variant="default"
            busy={busy === format}
            leftSection={<Icon size="1rem" aria-hidden />}
            aria-label={t('saveAs', { format: t(`format.${format}`), number })}
            onClick={() => void save(format)}
          >
            {t(`format.${format}`)}
          </HeldButton>
        )
      })}
    </Group>
  )
}
