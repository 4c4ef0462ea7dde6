import { Button } from '@mantine/core'
import { IconFolderPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** The twin of dropping a folder: the dialog of the system, which gives its files with their folders. */
export function FolderButton({ disabled, onFiles }: { disabled: boolean; onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('dossiers')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={element => {
          input.current = element
          // React has no attribute of this name.
          if (element) element.webkitdirectory = true
        }}
        type="file"
        hidden
        aria-label={t('pieces.addFolder')}
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])]
          // The same folder may be chosen again.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Button
        variant="default"
        leftSection={<IconFolderPlus size="1.125rem" aria-hidden />}
        onClick={() => input.current?.click()}
        disabled={disabled}
      >
        {t('pieces.addFolder')}
      </Button>
    </>
  )
}
