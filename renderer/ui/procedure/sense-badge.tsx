import { useTranslation } from 'react-i18next'
import type { OpinionSense } from '#shared/domain/opinion/sense.ts'
import { senses } from '../theme/senses.ts'
import classes from './sense-badge.module.css'

/** The sense of an opinion: sign, colour and always the word. */
export function SenseBadge({ sense, plain = false }: { sense: OpinionSense; plain?: boolean }) {
  const { t } = useTranslation('terms')
  const { hue, sign } = senses[sense]
  return (
    <span
      className={plain ? classes.plain : classes.badge}
      style={{
        '--badge-bg': `var(--d-${hue}-bg)`,
        '--badge-fg': `var(--d-${hue}-fg)`,
        '--badge-line': `var(--d-${hue}-line)`,
      }}
    >
      <SenseSign sign={sign} />
      {t(`sense.${sense}`)}
    </span>
  )
}

type Sign = (typeof senses)[OpinionSense]['sign']

function SenseSign({ sign }: { sign: Sign }) {
  return (
    <svg className="d-shape" width="0.875rem" height="0.875rem" viewBox="0 0 14 14" aria-hidden>
      {signShapes[sign]}
    </svg>
  )
}

const signShapes = {
  disc: <circle cx="7" cy="7" r="6" fill="var(--badge-fg)" />,
  'notched-disc': <path d="M7 7V1a6 6 0 1 0 6 6z" fill="var(--badge-fg)" />,
  pause: (
    <>
      <rect x="1" y="1" width="12" height="12" rx="2" fill="none" stroke="var(--badge-fg)" strokeWidth="1.6" />
      <path d="M5.2 4.5v5M8.8 4.5v5" stroke="var(--badge-fg)" strokeWidth="1.8" />
    </>
  ),
  'cross-bar': (
    <>
      <circle cx="7" cy="7" r="6" fill="var(--badge-fg)" />
      <path d="M3.8 7h6.4" stroke="var(--d-surface)" strokeWidth="2.2" />
    </>
  ),
} satisfies Record<Sign, React.ReactNode>
