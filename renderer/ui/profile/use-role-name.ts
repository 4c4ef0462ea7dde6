import { useTranslation } from 'react-i18next'
import type { Capacity, CommitteeRole } from '#shared/domain/member.ts'

type Seat = { role?: CommitteeRole | undefined; capacity?: Capacity | undefined }

/** « rapporteur·e », « membre », or the capacity of a contributor. */
export function useRoleName(): (seat: Seat) => string {
  const { t } = useTranslation('terms')
  return seat =>
    seat.role ? t(`role.${seat.role}`) : seat.capacity ? t(`capacity.${seat.capacity}`) : t('role.observer')
}
