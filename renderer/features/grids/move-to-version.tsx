import { Button, Group, Modal } from '@mantine/core'
import { IconArrowUpRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { firstRound } from '#shared/domain/first-round.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import classes from './grid-acts.module.css'
import { moveDossier } from './move-dossier.ts'
import { mayReplaceOneOf, movesOf, planMove } from './move-plan.ts'
import { MovedDrafts } from './moved-drafts.tsx'
import { useMayChange } from './use-may-change.ts'

type Props = {
  dossier: DossierRecord
  /** Only the versions that replace this one of its grids. */
  from?: string
  onMoved?(to: string): void
}

/** Offers to move a dossier to a version that replaces one of its grids; nothing moves by itself. */
export function MoveToVersion({ dossier, from: only, onMoved }: Props) {
  const { t } = useTranslation('grids')
  const mayChange = useMayChange()
  const { records: models } = useRecords('models', { kind: 'grid' })
  const moves = useMemo(() => {
    const grids = models.flatMap(({ content }) => {
      const loaded = mayReplaceOneOf(dossier.grids, content) ? loadGrid(content) : null
      return loaded?.ok ? [loaded.value] : []
    })
    return movesOf(dossier, grids).filter(({ from }) => only === undefined || from === only)
  }, [dossier, models, only])
  const [chosen, choose] = useState<string | null>(null)
  const move = moves.find(({ from, to }) => `${from} ${to.reference}` === chosen)
  if (!mayChange) return null
  return (
    <>
      {moves.map(({ from, to }) => (
        <Button
          key={`${from} ${to.reference}`}
          variant="default"
          leftSection={<IconArrowUpRight size="1.125rem" aria-hidden />}
          onClick={() => choose(`${from} ${to.reference}`)}
        >
          {t('move.button', { reference: to.reference })}
        </Button>
      ))}
      <Modal
        opened={move !== undefined}
        onClose={() => choose(null)}
        size="lg"
        title={move ? t('move.title', { from: move.from, to: move.to.reference }) : ''}
        closeButtonProps={{ 'aria-label': t('dialog.close') }}
      >
        {move && (
          <MoveForm dossier={dossier} from={move.from} to={move.to} onClose={() => choose(null)} onMoved={onMoved} />
        )}
      </Modal>
    </>
  )
}

type MoveFormProps = Required<Pick<Props, 'dossier' | 'from'>> & {
  to: Grid
  onClose: () => void
  onMoved: Props['onMoved']
}

function MoveForm({ dossier, from, to, onClose, onMoved }: MoveFormProps) {
  const { t } = useTranslation('grids')
  const store = useStore()
  const { memberId } = useProfile().profile.identity
  const { records: assessments, status } = useRecords('assessments', { dossierId: dossier.id })
  const { records: events } = useRecords('events', {})
  const plan = useMemo(() => planMove(from, to, assessments, memberId), [from, to, assessments, memberId])
  const move = async () => {
    await moveDossier(store, dossier.id, plan)
    onClose()
    onMoved?.(to.reference)
  }
  const round = firstRound(events, dossier.id, from)
  return (
    <>
      <ul className={classes.means}>
        <li>{t('move.records', { from, to: to.reference })}</li>
        <li>{t('move.sealed', { n: plan.sealed })}</li>
        {plan.ofOthers > 0 && <li>{t('move.others', { n: plan.ofOthers })}</li>}
        {round && <li>{t('move.round')}</li>}
        {to.file.status === 'draft' && <li>{t('move.draft')}</li>}
      </ul>
      <MovedDrafts plan={plan} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('dialog.cancel')}
        </Button>
        <Button disabled={status === 'loading'} onClick={() => void move()}>
          {t('move.submit')}
        </Button>
      </Group>
    </>
  )
}
