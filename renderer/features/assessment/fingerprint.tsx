import { useTranslation } from 'react-i18next'

/** The beginning of a fingerprint, enough to compare by eye; whole on hover. */
export function Fingerprint({ hash }: { hash: string }) {
  const { t } = useTranslation('assessment')
  const short = (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
  return <span title={hash}>{t('fingerprint', { short })}</span>
}
