import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowsSplit, IconCopy, IconLock, IconPencil, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import { CompareWith } from './compare-with.tsx'
import { DeleteDraft } from './delete-draft.tsx'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { ExportButtons } from './export-buttons.tsx'
import classes from './grid-acts.module.css'
import { summaryOf } from './grid-summary.ts'
import { usesOf } from './grid-usage.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { useLibrary } from './use-library.ts'
import { useMayChange } from './use-may-change.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Props = { model: ModelRecord; grid: Grid | null }

/** What one may do with a version: everyone reads, compares and exports; those who keep the grids also change them. */
export function GridActs({ model, grid }: Props) {
  const { t } = useTranslation('grids')
  const title = useId()
  const mayChange = useMayChange()
  return (
    <section aria-labelledby={title} className={classes.acts} data-pane tabIndex={-1}>
      <h2 id={title} className={classes.title}>
        {t('acts.title')}
      </h2>
      {mayChange ? <Changes model={model} grid={grid} /> : <p className={classes.note}>{t('acts.readers')}</p>}
      <ExportButtons model={model} grid={grid} />
      <CompareWith model={model} />
    </section>
  )
}

function Changes({ model, grid }: Props) {
  const { t } = useTranslation('grids')
  const { usage, allUsage, ready } = useLibrary()
  const { status } = summaryOf(model)
  const [publishing, publish] = useDisclosure(false)
  const [withdrawing, withdraw] = useDisclosure(false)
  const [duplicating, duplicate] = useDisclosure(false)
  const uses = { shown: usesOf(usage, model.reference), isUsed: usesOf(allUsage, model.reference) > 0 }
  const [replaced] = grid?.file.replaces ?? []
  return (
    <>
      {status === 'draft' && (
        <Button
          leftSection={<IconLock size="1.125rem" aria-hidden />}
          onClick={publish.open}
          disabled={!grid}
          title={grid ? undefined : t('acts.publishFaults')}
        >
          {t('acts.publish')}
        </Button>
      )}
      {status === 'draft' && (
        <Link to="/grilles/$modelId/edition" params={{ modelId: model.id }} className={classes.link ?? ''}>
          <IconPencil size="1.125rem" stroke={1.6} aria-hidden />
          {t('acts.edit')}
        </Link>
      )}
      {grid && (
        <Button variant="default" leftSection={<IconCopy size="1.125rem" aria-hidden />} onClick={duplicate.open}>
          {t('acts.duplicate')}
        </Button>
      )}
      {status === 'draft' && replaced && (
        <Link to="/grilles/$modelId/correspondance" params={{ modelId: model.id }} className={classes.link ?? ''}>
          <IconArrowsSplit size="1.125rem" stroke={1.6} aria-hidden />
          {t('acts.mapping', { version: replaced.version })}
        </Link>
      )}
      {status === 'published' && (
        <Button variant="default" leftSection={<IconX size="1.125rem" aria-hidden />} onClick={withdraw.open}>
          {t('acts.withdraw')}
        </Button>
      )}
      {status === 'draft' && ready && <DeleteDraft model={model} uses={uses} />}
      {grid && <DuplicateDialog opened={duplicating} onClose={duplicate.close} grid={grid} />}
      {grid && <PublishDialog opened={publishing} onClose={publish.close} model={model} grid={grid} uses={uses} />}
      <WithdrawDialog opened={withdrawing} onClose={withdraw.close} model={model} uses={uses} />
    </>
  )
}
