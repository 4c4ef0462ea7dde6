import { useTranslation } from 'react-i18next'
import { CollegeShape } from '#renderer/ui/members/college-shape.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import type { RoundSeat } from '#shared/domain/round-seats.ts'
import classes from './exchange.module.css'

type Props = {
  seats: readonly RoundSeat[]
  /** Members whose closed assessment is not what they had committed to. */
  broken: ReadonlySet<string>
}

/** Who has sealed, as far as this profile knows: a shape, a name, and the state in words. No score is read here. */
export function RoundSeats({ seats, broken }: Props) {
  const { t } = useTranslation('exchange')
  const { memberId } = useProfile().profile.identity
  if (seats.length === 0) return null
  const wordOf = ({ member, standing, late }: RoundSeat) => {
    if (broken.has(member.id)) return t('seat.broken')
    if (standing === 'read' && late) return t('seat.late')
    return t(`seat.${standing}`)
  }
  return (
    <ul className={classes.seats}>
      {seats.map(seat => (
        <li key={seat.member.id} className={classes.seat} data-broken={broken.has(seat.member.id) || undefined}>
          <CollegeShape college={seat.member.college} fill={seat.standing === 'nothing' ? 'outline' : 'filled'} />
          <span>{seat.member.id === memberId ? t('seat.you', { name: seat.member.name }) : seat.member.name}</span>
          <span className={classes.word}>{wordOf(seat)}</span>
        </li>
      ))}
    </ul>
  )
}
