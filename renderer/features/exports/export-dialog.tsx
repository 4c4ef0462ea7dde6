import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { ExportForm } from './export-form.tsx'
import { useExportSources } from './use-export-sources.ts'

/** Opens the choice of what to export of a dossier, and as what. */
export function ExportAssessment({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation('exports')
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button variant="default" leftSection={<IconFileExport size="1.25rem" stroke={1.6} aria-hidden />} onClick={open}>
        {t('open')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Sources dossier={dossier} />
      </Modal>
    </>
  )
}

/** Read once the dialog is open only. */
function Sources({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation('exports')
  const sources = useExportSources(dossier)
  if (!sources) return null
  const [first] = sources.grids
  return first ? <ExportForm sources={sources} first={first} /> : <p>{t('noGrid')}</p>
}
