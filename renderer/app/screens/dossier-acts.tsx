import { Button } from '@mantine/core'
import {
  IconArrowsDiff,
  IconBook2,
  IconFileText,
  IconListCheck,
  IconMailQuestion,
  IconNotes,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportAssessment } from '#renderer/features/exports/export-dialog.tsx'
import { MoveToVersion } from '#renderer/features/grids/move-to-version.tsx'
import { beginOpinion } from '#renderer/features/opinion/begin-opinion.ts'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { civilDay } from '#renderer/ui/language/dates.ts'
import { usePaletteActions } from '#renderer/ui/palette/palette-actions.tsx'
import { openWhenPressed } from '#renderer/ui/pdf/open-when-pressed.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { byArrival } from '#shared/domain/piece-order.ts'
import { isReadable } from '#shared/domain/readable-piece.ts'
import classes from './dossier-acts.module.css'

/** What other activities do with a dossier: read, assess, consolidate, compare, draft its opinion, export. */
export function DossierActs({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation('app')
  const title = useId()
  return (
    <section aria-labelledby={title} className={classes.card} data-pane>
      <h2 id={title} className={classes.title}>
        {t('acts.title')}
      </h2>
      <ReadAndAssess dossierId={dossier.id} />
      <Notes dossierId={dossier.id} />
      <Consolidate dossierId={dossier.id} />
      <Compare dossierId={dossier.id} />
      <Opinion dossier={dossier} />
      <MoveToVersion dossier={dossier} />
      <ExportAssessment dossier={dossier} />
    </section>
  )
}

function ReadAndAssess({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation('app')
  const { records, status } = useRecords('pieces', { dossierId })
  const first = records.filter(isReadable).toSorted(byArrival)[0]
  if (!first)
    return status === 'ready' ? (
      <>
        <Link to="/dossiers/$dossierId/evaluation" params={{ dossierId }} className={classes.act}>
          <IconListCheck size="1.25rem" stroke={1.6} aria-hidden />
          {t('acts.assess')}
        </Link>
        <p className={classes.note}>{t('acts.nothingToRead')}</p>
      </>
    ) : null
  return (
    <Link
      to="/dossiers/$dossierId/piece/$pieceId"
      params={{ dossierId, pieceId: first.id }}
      className={classes.act}
      onPointerDown={openWhenPressed(first)}
    >
      <IconBook2 size="1.25rem" stroke={1.6} aria-hidden />
      {t('acts.read')}
    </Link>
  )
}

function Notes({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation('notes')
  return (
    <>
      <Link to="/dossiers/$dossierId/notes" params={{ dossierId }} className={classes.act}>
        <IconNotes size="1.25rem" stroke={1.6} aria-hidden />
        {t('dossier.title')}
      </Link>
      <Link to="/dossiers/$dossierId/questions" params={{ dossierId }} className={classes.act}>
        <IconMailQuestion size="1.25rem" stroke={1.6} aria-hidden />
        {t('dossier.questions')}
      </Link>
    </>
  )
}

function Consolidate({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const label = t('acts.consolidate')
  usePaletteActions(
    useMemo(() => {
      const run = () => void navigate({ to: '/dossiers/$dossierId/consolidation', params: { dossierId } })
      return [{ id: 'consolidate', label, icon: IconUsersGroup, run }]
    }, [label, navigate, dossierId]),
  )
  return (
    <Link to="/dossiers/$dossierId/consolidation" params={{ dossierId }} className={classes.act}>
      <IconUsersGroup size="1.25rem" stroke={1.6} aria-hidden />
      {label}
    </Link>
  )
}

function Compare({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation('app')
  return (
    <Link to="/comparaison" search={{ from: dossierId }} className={classes.act}>
      <IconArrowsDiff size="1.25rem" stroke={1.6} aria-hidden />
      {t('acts.compare')}
    </Link>
  )
}

function Opinion({ dossier }: { dossier: DossierRecord }) {
  const { t } = useTranslation('app')
  const store = useStore()
  const navigate = useNavigate()
  const { committee } = useProfile().profile
  const { records: opinions, status } = useRecords('texts', { kind: 'opinion' })
  const own = opinions.filter(({ dossierId }) => dossierId === dossier.id)
  const draft = async () => {
    const text = await beginOpinion(store, { dossier, committee, today: civilDay(new Date()) })
    await navigate({ to: '/avis/$textId', params: { textId: text.id } })
  }
  if (own.length > 0)
    return own.map(text => (
      <Link key={text.id} to="/avis/$textId" params={{ textId: text.id }} className={classes.act}>
        <IconFileText size="1.25rem" stroke={1.6} aria-hidden />
        {t('acts.opinion', { number: text.number })}
      </Link>
    ))
  return (
    <Button
      variant="default"
      leftSection={<IconFileText size="1.25rem" stroke={1.6} aria-hidden />}
      disabled={store.readOnly || status === 'loading'}
      onClick={() => void draft()}
    >
      {t('acts.draft')}
    </Button>
  )
}
