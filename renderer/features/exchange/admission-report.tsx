import { CloseButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Admission } from '#shared/domain/exchange/admit.ts'
import { carriedCollections } from '#shared/domain/exchange/package-manifest.ts'
import type { PackageOffer } from '#shared/ipc/payloads.ts'
import classes from './exchange.module.css'

type Props = { offer: PackageOffer; admissions: readonly Admission[]; onClose(): void }

/** What was taken, what was there already, what was refused and why: nothing of a package disappears without a word. */
export function AdmissionReport({ offer, admissions, onClose }: Props) {
  const { t } = useTranslation('exchange')
  const of = (kind: Admission['kind']) => admissions.filter(one => one.kind === kind)
  const taken = of('taken')
  const counts = carriedCollections[offer.purpose].flatMap(collection => {
    const n = taken.filter(one => one.collection === collection).length
    return n > 0 ? [{ collection, n }] : []
  })
  const known = of('known').length
  const refused = admissions.flatMap(one => (one.kind === 'refused' ? [one] : []))
  return (
    <div className={classes.report}>
      <div className={classes.reportHead}>
        <h4 className={classes.reportTitle}>{t('report.title', { name: offer.author.name })}</h4>
        <CloseButton aria-label={t('report.close')} onClick={onClose} />
      </div>
      <ul className={classes.list}>
        {counts.map(({ collection, n }) => (
          <li key={collection}>{t(`report.taken.${collection}`, { n })}</li>
        ))}
        {counts.length === 0 && <li>{t('report.nothing')}</li>}
        {known > 0 && <li>{t('report.known', { n: known })}</li>}
        {refused.map(({ collection, id, reason }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the report is made once, and identifiers may be repeated
          <li key={place} data-refused title={id}>
            <b>{t(`report.refused.${collection}`)}</b> {t(`reason.${reason}`)}
          </li>
        ))}
      </ul>
      {offer.purpose === 'round' && taken.some(({ collection }) => collection === 'dossiers') && (
        <Link to="/dossiers/$dossierId" params={{ dossierId: offer.dossierId }}>
          {t('report.open')}
        </Link>
      )}
    </div>
  )
}
