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
import { movesOf, planMove } from './move-plan.ts'
import { MovedDrafts } from './moved-drafts.tsx'
import { useMayChange } from './use-may-change.ts'

/** Offers to move a dossier to a version that replaces one of its grids; nothing moves by itself. */
export function MoveToVersion({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation('grids')
  const mayChange = useMayChange()
  const { records: models } = useRecords('models', { kind: 'grid' })
  const moves = useMemo(() => {
    if (dossier.grids.length === 0) return []
    const grids = models.flatMap(({ content }) => {
      const loaded = loadGrid(content)
      return loaded.ok ? [loaded.value] : []
    })
    return movesOf(dossier, grids)
  }, [dossier, models])
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
        {move && <MoveForm dossier={dossier} from={move.from} to={move.to} onClose={() => choose(null)} />}
      </Modal>
    </>
  )
}

type MoveFormProps = { dossier: DossierRecord; from: string; to: Grid; onClose: () => void }

function MoveForm({ dossier, from, to, onClose }: MoveFormProps) {
  const { t } = useTranslation('grids')
  const store = useStore()
  const { memberId } = useProfile().profile.identity
  const { records: assessments, status } = useRecords('assessments', { dossierId: dossier.id })
  const { records: events } = useRecords('events', {})
  const plan = useMemo(() => planMove(from, to, assessments, memberId), [from, to, assessments, memberId])
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
        <Button disabled={status === 'loading'} onClick={() => void moveDossier(store, dossier.id, plan).then(onClose)}>
          {t('move.submit')}
        </Button>
      </Group>
    </>
  )
}
