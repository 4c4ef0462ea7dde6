import { useTranslation } from 'react-i18next'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { commonName } from '#renderer/ui/verification/common-name.ts'
import type { CertificateSummary } from '#shared/ipc/payloads.ts'
import classes from './signature.module.css'

/** What the person reads before signing: whose certificate, from whom, until when, for what, with which fingerprint. */
export function CertificateCard({ certificate }: { certificate: CertificateSummary }) {
  const { t, i18n } = useTranslation('opinion')
  const language = useLanguage()
  const usageName = (usage: string) =>
    i18n.exists(`opinion:usages.${usage}`) ? t(`usages.${usage}` as 'usages.digital_signature') : usage
  const entries = [
    [t('certificate'), commonName(certificate.subject), certificate.subject],
    [t('issuedBy'), commonName(certificate.issuer), certificate.issuer],
    [
      t('valid'),
      t('validPeriod', {
        from: dayOfInstant(certificate.notBefore, language),
        until: dayOfInstant(certificate.notAfter, language),
      }),
    ],
    [t('usage'), certificate.usages.map(usageName).join(', ') || t('usageAbsent')],
  ]
  return (
    <dl className={classes.certificate}>
      {entries.map(([term, value, whole]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {whole !== undefined && whole !== value && <dd className={classes.whole}>{whole}</dd>}
        </div>
      ))}
      <div className={classes.wide}>
        <dt>{t('serial')}</dt>
        <dd className={classes.code}>{certificate.serial}</dd>
      </div>
      <div className={classes.wide}>
        <dt>{t('certificateFingerprint')}</dt>
        <dd className={classes.code}>{certificate.fingerprint.match(/.{1,4}/g)?.join(' ')}</dd>
      </div>
    </dl>
  )
}
