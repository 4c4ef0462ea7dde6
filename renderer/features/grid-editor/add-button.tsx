import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEditor } from './editor-context.tsx'

/** Adds one more at the end of a list. */
export function AddButton({ label, onAdd }: { label: string; onAdd(): void }) {
  const { readOnly } = useEditor()
  if (readOnly) return null
  return (
    <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size="1rem" aria-hidden />} onClick={onAdd}>
      {label}
    </Button>
  )
}
