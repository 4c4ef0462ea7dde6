import { IconCircleCheck, IconHelpCircle, IconOctagon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { KnockoutState } from '#shared/domain/grid/knockout-states.ts'
import classes from './knockout-list.module.css'

const signs = { fired: IconOctagon, not_fired: IconCircleCheck, not_known: IconHelpCircle } as const

/** The state of an eliminatory rule: a sign, a colour and the word. */
export function KnockoutMark({ state, isOpen }: Pick<KnockoutState, 'state' | 'isOpen'>) {
  const { t } = useTranslation('knockouts')
  const Sign = signs[state]
  return (
    <span>
      <span className={classes.mark} data-state={state}>
        <Sign size="1rem" aria-hidden />
        {t(`states.${state}`)}
      </span>
      {state === 'fired' && isOpen && ` (${t('provisional')})`}
    </span>
  )
}
