import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CollegeShape } from '#renderer/ui/members/college-shape.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import classes from './dossier-row.module.css'
import { awaitsMe } from './dossier-views.ts'
import { type Participation, participation } from './participation.ts'
import type { DossierList } from './use-dossier-list.ts'

/** Who has sealed an assessment: a shape a member, the sum in words, the names for those who listen. */
export function SealedCell({ dossier, list }: { dossier: DossierRecord; list: DossierList }) {
  const { t } = useTranslation(['dossiers', 'terms'])
  if (!list.assessments || list.assessors.length === 0) return <td className={classes.sealed} />
  const states = participation(list.assessors, list.assessments.get(dossier.id) ?? [])
  const sealed = states.filter(({ fill }) => fill === 'filled')
  const mine = states.find(({ member }) => member.id === list.myId)
  return (
    <td className={classes.sealed}>
      <span className={classes.shapes}>
        {states.map(state => (
          <MemberShape key={state.member.id} state={state} />
        ))}
      </span>
      <span className={classes.line}>
        {t('row.sealed', { n: sealed.length, total: states.length })}
        {mine && awaitsMe(dossier, list.context) ? (
          <>
            {' · '}
            {t('row.you')} <b>{list.context.begunByMe.has(dossier.id) ? t('row.toFinish') : t('row.toOpen')}</b>
          </>
        ) : null}
      </span>
    </td>
  )
}

function MemberShape({ state: { member, fill } }: { state: Participation }) {
  const { t } = useTranslation('terms')
  const word = fill === 'filled' ? 'sealed' : fill === 'half' ? 'begun' : 'not_begun'
  const words = `${member.name}, ${t(`participation.${word}`)}`
  return (
    <span title={words} className={classes.shape}>
      <CollegeShape college={member.college} fill={fill} />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}
