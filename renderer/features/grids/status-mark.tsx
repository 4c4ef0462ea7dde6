import { IconCircleCheck, IconCircleOff, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GridStatus } from './grid-summary.ts'
import classes from './status-mark.module.css'

const signs = { draft: IconPencil, published: IconCircleCheck, withdrawn: IconCircleOff }

/** Where a version stands: a sign and always the word. */
export function StatusMark({ status }: { status: GridStatus }) {
  const { t } = useTranslation('grids')
  const Sign = signs[status]
  return (
    <span className={classes.mark} data-status={status}>
      <Sign size="1rem" stroke={1.8} aria-hidden />
      {t(`status.${status}`)}
    </span>
  )
}
