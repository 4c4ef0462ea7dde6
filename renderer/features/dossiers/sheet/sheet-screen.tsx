import { Button, NativeSelect } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord, useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { type AskedLine, useAskedLine } from '#renderer/ui/fields/asked-line.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { isSiren, readSiren } from '#shared/text/siren.ts'
import { toggled } from '../toggled.ts'
import { type DossierChange, useDossierChange } from '../use-dossier-change.ts'
import { ClassField } from './class-field.tsx'
import { CostsSection } from './costs-section.tsx'
import { DeadlinesSection } from './deadlines-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { RelatedSection } from './related-section.tsx'
import classes from './sheet.module.css'
import { SheetField } from './sheet-field.tsx'
import { SheetSection } from './sheet-section.tsx'
import { TimelineSection } from './timeline-section.tsx'

const sections = [
  'project',
  'contact',
  'supplier',
  'class',
  'costs',
  'timeline',
  'people',
  'deadlines',
  'pieces',
  'contributions',
  'related',
  'register',
] as const
type Section = (typeof sections)[number]

type Props = {
  dossierId: string
  /** The line to begin with. */
  asked?: AskedLine | undefined
  /** Who answered what is asked of their capacity, from the activity that knows. */
  contributions: (dossier: DossierRecord) => ReactNode
}

/** All that the committee knows of a project, in parts that fold, with their outline beside. Every field saves itself. */
export function SheetScreen({ dossierId, asked, contributions }: Props) {
  const { t } = useTranslation(['sheet', 'dossiers'])
  const { record: dossier, status } = useRecord('dossiers', dossierId)
  const list = t('dossiers:list.title')
  const label = dossier ? `${dossier.number} ${dossier.title}` : ''
  const trail = useMemo(
    () => [{ label: list, to: '/dossiers' }, ...(label ? [{ label, to: `/dossiers/${dossierId}` }] : [])],
    [list, label, dossierId],
  )
  useScreenTitle(t('title'), { screen: t('title'), trail, heading: 'bar' })
  if (!dossier)
    return status === 'ready' ? (
      <EmptyState
        title={t('dossiers:screen.gone')}
        sentence={t('dossiers:screen.goneSentence')}
        action={<Link to="/dossiers">{t('dossiers:screen.back')}</Link>}
      />
    ) : null
  return <Sheet dossier={dossier} asked={asked} contributions={contributions} />
}

function Sheet({ dossier, asked, contributions }: Omit<Props, 'dossierId'> & { dossier: DossierRecord }) {
  useAskedLine(asked)
  const { t } = useTranslation('sheet')
  const { readOnly } = useStore()
  const change = useDossierChange(dossier.id)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const onFold = useCallback((id: string) => setFolded(before => toggled(before, id)), [])
  const unfold = (id: Section) => setFolded(before => new Set([...before].filter(one => one !== id)))
  const bodies: Record<Section, ReactNode> = {
    project: <ProjectFields dossier={dossier} change={change} />,
    contact: <ContactFields dossier={dossier} change={change} />,
    supplier: <SupplierFields dossier={dossier} change={change} />,
    class: <ClassFields dossier={dossier} change={change} />,
    costs: <CostsSection dossier={dossier} change={change} />,
    timeline: <TimelineSection dossier={dossier} />,
    people: <PeopleSection dossier={dossier} change={change} />,
    deadlines: <DeadlinesSection dossier={dossier} change={change} />,
    pieces: <PiecesLink dossierId={dossier.id} />,
    contributions: (
      <>
        <p className={classes.note}>{t('contributionsNote')}</p>
        {contributions(dossier)}
      </>
    ),
    related: <RelatedSection dossier={dossier} change={change} />,
    register: <RegisterEntry dossierId={dossier.id} />,
  }
  return (
    <div className={classes.screen}>
      <nav className={classes.outline} aria-label={t('outline')} data-pane>
        <ol>
          {sections.map(id => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={event => {
                  // The address stays that of the sheet: Back leads out of it, not through its parts.
                  event.preventDefault()
                  unfold(id)
                  const head = document.getElementById(`${id}-title`)
                  head?.scrollIntoView({ block: 'start' })
                  head?.focus({ preventScroll: true })
                }}
              >
                {t(`section.${id}`)}
              </a>
            </li>
          ))}
        </ol>
        <div className={classes.tools}>
          <Button
            size="xs"
            variant="default"
            onClick={() => setFolded(new Set(folded.size < sections.length ? sections : []))}
          >
            {folded.size < sections.length ? t('foldAll') : t('unfoldAll')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPrinter size="1rem" aria-hidden />}
            onClick={() => window.print()}
          >
            {t('print')}
          </Button>
        </div>
      </nav>
      <div className={classes.sections} data-pane>
        {sections.map(id => (
          <SheetSection
            key={id}
            id={id}
            title={t(`section.${id}`)}
            open={!folded.has(id)}
            disabled={readOnly}
            onFold={onFold}
          >
            {bodies[id]}
          </SheetSection>
        ))}
      </div>
    </div>
  )
}

type Fields = { dossier: DossierRecord; change: DossierChange }

function ProjectFields({ dossier, change }: Fields) {
  const { t } = useTranslation('sheet')
  const of = { dossier, change }
  return (
    <>
      <SheetField {...of} field="direction" label={t('field.direction')} />
      <SheetField {...of} field="summary" label={t('field.summary')} long />
      <SheetField {...of} field="purpose" label={t('field.purpose')} help={t('help.purpose')} long />
      <SheetField {...of} field="peopleConcerned" label={t('field.peopleConcerned')} long />
      <YesNo {...of} field="staffConcerned" />
      <SheetField {...of} field="dataUsed" label={t('field.dataUsed')} long />
      <YesNo {...of} field="personalData" />
      <SheetField {...of} field="decisionsTouched" label={t('field.decisionsTouched')} long />
    </>
  )
}

/** A fact that decides which pieces are mandatory: until it is given, that is said. */
function YesNo({ dossier, change, field }: Fields & { field: 'personalData' | 'staffConcerned' }) {
  const { t } = useTranslation('sheet')
  const answers = ['yes', 'no'] as const
  return (
    <NativeSelect
      label={t(`fact.${field}`)}
      description={t(`factHelp.${field}`)}
      value={dossier[field] ?? ''}
      onChange={event => void change({ [field]: answers.find(one => one === event.currentTarget.value) })}
      data={[{ value: '', label: t('notSaid') }, ...answers.map(one => ({ value: one, label: t(one) }))]}
      maw="24rem"
    />
  )
}

function ContactFields(of: Fields) {
  const { t } = useTranslation('sheet')
  return (
    <div className={classes.pair}>
      <SheetField {...of} field="contactName" label={t('field.contactName')} />
      <SheetField {...of} field="contactEmail" label={t('field.contactEmail')} type="email" />
      <SheetField {...of} field="contactPhone" label={t('field.contactPhone')} type="tel" />
    </div>
  )
}

function SupplierFields(of: Fields) {
  const { t } = useTranslation('sheet')
  const faultOf = (typed: string) => {
    if (typed.trim() === '') return null
    const digits = readSiren(typed)
    if (digits === null) return t('siren.digits')
    return isSiren(digits) ? null : t('siren.key')
  }
  return (
    <div className={classes.pair}>
      <SheetField {...of} field="supplierName" label={t('field.supplierName')} />
      <SheetField
        {...of}
        field="supplierSiren"
        label={t('field.supplierSiren')}
        help={t('help.siren')}
        error={faultOf}
      />
      <SheetField {...of} field="product" label={t('field.product')} />
      <SheetField {...of} field="hostingPlace" label={t('field.hostingPlace')} help={t('help.hosting')} />
    </div>
  )
}

function ClassFields({ dossier, change }: Fields) {
  const { t } = useTranslation('sheet')
  return (
    <>
      <ClassField dossier={dossier} change={change} />
      <SheetField
        dossier={dossier}
        change={change}
        field="aiActBasis"
        label={t('field.aiActBasis')}
        help={t('help.aiActBasis')}
        long
      />
      <Link to="/dossiers/$dossierId/evaluation" params={{ dossierId: dossier.id }}>
        {t('toClassification')}
      </Link>
    </>
  )
}

function PiecesLink({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation(['sheet', 'dossiers'])
  const { records } = useRecords('pieces', { dossierId })
  return (
    <p className={classes.line}>
      <span>{t('dossiers:pieces.count', { n: records.length })}</span>
      <Link to="/dossiers/$dossierId" params={{ dossierId }}>
        {t('toPieces')}
      </Link>
    </p>
  )
}

/** The entry of the public register that names the dossier, if there is one; nothing here writes the register. */
function RegisterEntry({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation('sheet')
  const { records, status } = useRecords('systems', {})
  const own = records.filter(({ dossierIds }) => dossierIds.includes(dossierId))
  if (status !== 'ready') return null
  return own.length > 0 ? (
    <ul className={classes.list}>
      {own.map(({ id, name, purpose }) => (
        <li key={id}>
          <b>
            <Kept>{name}</Kept>
          </b>
          {purpose && (
            <>
              {' · '}
              <Kept>{purpose}</Kept>
            </>
          )}
        </li>
      ))}
    </ul>
  ) : (
    <p className={classes.note}>{t('register.none')}</p>
  )
}
