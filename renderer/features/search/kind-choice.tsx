import { useTranslation } from 'react-i18next'
import type { SearchAnswer } from '#renderer/search/search-contract.ts'
import { type SearchKind, searchKinds } from '#shared/domain/search/search-document.ts'
import { kindIcons } from './kind-icon.tsx'
import classes from './search-screen.module.css'

type Props = {
  kind: SearchKind | undefined
  /** Of what is asked; absent while nothing is. */
  counts: SearchAnswer['counts'] | null
  onChange: (kind: SearchKind | undefined) => void
}

/** One kind of things, or all, with how many there are of each. */
export function KindChoice({ kind, counts, onChange }: Props) {
  const { t } = useTranslation('search')
  return (
    <fieldset className={classes.kinds} aria-label={t('kinds')}>
      <button
        type="button"
        className={classes.choice}
        aria-pressed={kind === undefined}
        onClick={() => onChange(undefined)}
      >
        {t('kind.all')}
      </button>
      {searchKinds.map(one => {
        const Icon = kindIcons[one]
        return (
          <button
            key={one}
            type="button"
            className={classes.choice}
            aria-pressed={kind === one}
            onClick={() => onChange(one)}
          >
            <Icon size="1rem" stroke={1.6} aria-hidden />
            {t(`kind.${one}`)}
            {counts && <span className={classes.number}>{counts[one] ?? 0}</span>}
          </button>
        )
      })}
    </fieldset>
  )
}
