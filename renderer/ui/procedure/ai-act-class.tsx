import { useTranslation } from 'react-i18next'
import classes from './ai-act-class.module.css'
import { type AiActClass, aiActClassOf } from './ai-act-classes.ts'

const looks = {
  interdit: { bars: 4, colour: 'var(--d-garance-fg)' },
  haut_risque: { bars: 3, colour: 'var(--d-ocre-fg)' },
  transparence: { bars: 2, colour: 'var(--d-prune-fg)' },
  minimal: { bars: 1, colour: 'var(--d-ink-2)' },
  hors_champ: { bars: 0, colour: 'var(--d-ink-2)' },
  unconfirmed: { bars: 0, colour: 'var(--d-ink-2)' },
} as const satisfies Record<AiActClass, { bars: number; colour: string }>

/** Class under Regulation (EU) 2024/1689: rising bars, a colour, and the word. */
export function AiActClassMark({ code }: { code: string | undefined }) {
  const { t } = useTranslation('terms')
  const known = aiActClassOf(code)
  const { bars, colour } = looks[known]
  return (
    <span className={classes.mark} style={{ color: colour }}>
      <svg className="d-shape" width="1rem" height="0.875rem" viewBox="0 0 16 14" aria-hidden>
        {[0, 1, 2, 3].map(index => (
          <rect
            key={index}
            x={0.7 + index * 4}
            y={9 - index * 2.6}
            width="2.8"
            height={4.4 + index * 2.6}
            rx="0.8"
            fill={index < bars ? 'currentColor' : 'none'}
            stroke="currentColor"
            strokeWidth="1.1"
            strokeDasharray={known === 'unconfirmed' ? '1.2 1.2' : undefined}
          />
        ))}
      </svg>
      {t(`aiActClass.${known}`)}
    </span>
  )
}
