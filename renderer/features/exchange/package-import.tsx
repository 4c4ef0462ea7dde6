import { IconPackageImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '#renderer/ui/failures/failure-sentence.ts'
import { DropTarget } from '#renderer/ui/files/drop-target.tsx'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { AdmissionReport } from './admission-report.tsx'
import classes from './exchange.module.css'
import { TrustDialog } from './trust-dialog.tsx'
import { usePackageImport } from './use-package-import.ts'

/** The way in for packages: by the dialog of the system or by dropping one here. */
export function PackageImport() {
  const { t, i18n } = useTranslation('exchange')
  const incoming = usePackageImport()
  const { step } = incoming
  const busy = step.kind === 'reading' || step.kind === 'taking'
  return (
    <DropTarget invitation={t('import.drop')} disabled={busy} onFiles={files => void incoming.drop(files)}>
      <div className={classes.import}>
        <HeldButton
          variant="default"
          busy={busy}
          leftSection={<IconPackageImport size="1.125rem" aria-hidden />}
          onClick={() => void incoming.pick()}
        >
          {t('import.act')}
        </HeldButton>
        {step.kind === 'failed' && (
          <p role="alert" className={classes.failure}>
            {failureSentence(i18n, step.failure)}
          </p>
        )}
        <div role="status">
          {step.kind === 'done' && (
            <AdmissionReport offer={step.offer} admissions={step.admissions} onClose={incoming.close} />
          )}
        </div>
      </div>
      {step.kind === 'asking' && (
        <TrustDialog {...step} onRefuse={incoming.close} onTrust={() => void incoming.trust()} />
      )}
    </DropTarget>
  )
}
