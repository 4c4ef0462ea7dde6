import { useTranslation } from 'react-i18next'
import { dayAndTime } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import classes from './document.module.css'

type Mail = Extract<DerivedDocument, { kind: 'email' }>['mail']

/** Who wrote to whom, and when. The subject stands over the words of the message. */
export function MailHeaders({ mail: { from, to, cc, date } }: { mail: Mail }) {
  const { t } = useTranslation('document')
  const language = useLanguage()
  const lines = [
    [t('mailFrom'), from],
    [t('mailTo'), to.join(', ')],
    [t('mailCc'), cc.join(', ')],
    [t('mailDate'), date === undefined ? '' : dayAndTime(date, language)],
  ].filter(([, value]) => value !== '')
  if (lines.length === 0) return null
  return (
    <dl className={classes.mail}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
