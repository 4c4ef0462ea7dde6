import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeRecord } from '#renderer/store/change-record.ts'
import { useRecord, useStore } from '#renderer/store/react/use-store.ts'
import { ClassificationSection } from '#renderer/ui/classification/classification-section.tsx'
import { aiActClasses } from '#renderer/ui/procedure/ai-act-classes.ts'
import { useLeadsDossier } from '#renderer/ui/profile/use-leads-dossier.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'

type Props = { grid: Grid; dossierId: string; evaluation: Evaluation; onGo(question: string): void }

/** The way to the class that the answers propose; those who may write it into the dossier, where the dossier knows it. */
export function ProposedClass({ grid, dossierId, evaluation, onGo }: Props) {
  const { record: dossier } = useRecord('dossiers', dossierId)
  const { classification } = evaluation.result
  const known = aiActClasses.find(code => code === classification)
  return (
    <ClassificationSection grid={grid} evaluation={evaluation} onGo={onGo}>
      {dossier && known && (
        <ClassOfDossier dossier={dossier} proposed={known} conclusive={evaluation.result.conclusive} />
      )}
    </ClassificationSection>
  )
}

type OfDossier = { dossier: DossierRecord; proposed: string; conclusive: boolean }

function ClassOfDossier({ dossier, proposed, conclusive }: OfDossier) {
  const { t } = useTranslation(['classification', 'terms'])
  const store = useStore()
  const leads = useLeadsDossier(dossier)
  const confirm = () =>
    changeRecord(store, 'dossiers', dossier.id, latest => ({
      ...latest,
      aiActClass: proposed,
      updatedAt: new Date().toISOString(),
    }))
  if (dossier.aiActClass === proposed) return <Text size="sm">{t('confirmed')}</Text>
  const written = aiActClasses.find(code => code === dossier.aiActClass)
  return (
    <>
      {written && <Text size="sm">{t('other', { class: t(`terms:aiActClass.${written}`) })}</Text>}
      {leads ? (
        <Button variant="default" disabled={!conclusive || store.readOnly} onClick={() => void confirm()}>
          {t('confirm')}
        </Button>
      ) : (
        <Text size="sm">{t('confirmWho')}</Text>
      )}
    </>
  )
}
