import { TextInput } from '@mantine/core'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { PrintedText } from './printed-text.tsx'

type Props = { label: string; value: string; onValue: (value: string) => Promise<void>; className?: string | undefined }

/** What one line of a list says; saves itself. */
export function LineText({ label, value, onValue, className }: Props) {
  const draft = useAutosaved(value, onValue)
  return (
    <PrintedText value={draft.value} className={className}>
      <TextInput
        size="xs"
        aria-label={label}
        lang={keptLanguage}
        value={draft.value}
        onChange={event => draft.change(event.currentTarget.value)}
        onBlur={draft.flush}
      />
    </PrintedText>
  )
}
