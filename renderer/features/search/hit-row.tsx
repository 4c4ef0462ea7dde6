import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#renderer/search/search-contract.ts'
import { civilDate, dayOfInstant } from '#renderer/ui/language/dates.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { placeOfHit } from './hit-place.ts'
import { kindIcons } from './kind-icon.tsx'
import { MarkedText } from './marked-text.tsx'
import classes from './results.module.css'

/** One thing found: what it is, where, and the words around what was asked. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation('search')
  const Icon = kindIcons[hit.kind]
  return (
    <li>
      <Link {...placeOfHit(hit)} className={classes.hit ?? ''} data-hit>
        <Icon className={classes.icon} size="1.25rem" stroke={1.6} aria-hidden />
        <span className={classes.words}>
          <span className={classes.line}>
            <span className={classes.name} lang={keptLanguage}>
              <HitName hit={hit} />
            </span>
            <Where hit={hit} />
          </span>
          {hit.excerpt && (
            <span className={classes.excerpt} lang={hit.kind === 'piece' ? undefined : keptLanguage}>
              <MarkedText {...hit.excerpt} />
            </span>
          )}
          {hit.apart === 'first' && <span className={classes.others}>{t('apart')}</span>}
          {hit.others > 0 && <span className={classes.others}>{t('others', { n: hit.others })}</span>}
        </span>
      </Link>
    </li>
  )
}

function HitName({ hit: { kind, title } }: { hit: SearchHit }) {
  const { t } = useTranslation('search')
  if (kind !== 'note') return <MarkedText {...title} />
  return <>{t('noteOn', { piece: title.text })}</>
}

/** Page, part, dossier, author and day, as far as they say something. */
function Where({ hit: { kind, page, part, dossier, authorName, date } }: { hit: SearchHit }) {
  const { t } = useTranslation('search')
  const language = useLanguage()
  const known = part !== undefined && kind === 'text'
  const parts = [
    page !== undefined && t('page', { page }),
    known && t(`part.${part as 'visas'}`),
    kind === 'member' && t('writtenBy'),
    dossier && (kind === 'dossier' ? dossier.number : `${dossier.number} · ${dossier.title}`),
    kind === 'note' && authorName,
    date !== undefined && kind === 'note' && dayOfInstant(date, language),
    date !== undefined && kind === 'text' && civilDate(date, language),
  ]
  return <span className={classes.where}>{parts.filter(Boolean).join(' · ')}</span>
}
