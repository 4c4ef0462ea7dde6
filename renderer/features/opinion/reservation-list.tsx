import { ActionIcon, Button, Group, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Reservation } from '#shared/domain/opinion/opinion-record.ts'
import classes from './opinion.module.css'

type Props = {
  reservations: Reservation[]
  frozen: boolean
  onChange(reservations: Reservation[]): void
}

const parts = ['responsible', 'due', 'proof'] as const

/** Reservations R1, R2…: a requirement, who answers for it, by when, and what will prove it. */
export function ReservationList({ reservations, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const set = (index: number, change: Partial<Reservation>) => {
    const known = reservations[index]
    if (known) onChange(reservations.with(index, { ...known, ...change }))
  }
  const renumbered = (list: Reservation[]) => list.map((one, index) => ({ ...one, id: `R${index + 1}` }))
  return (
    <>
      <ol className={classes.paragraphs}>
        {reservations.map((reservation, index) => (
          <li key={reservation.id} className={classes.reservation}>
            <Group gap="xs" wrap="nowrap" align="start">
              <strong>{reservation.id}</strong>
              <Textarea
                aria-label={t('requirement', { id: reservation.id })}
                variant="unstyled"
                classNames={{ input: classes.prose }}
                value={reservation.requirement}
                onChange={event => set(index, { requirement: event.currentTarget.value })}
                autosize
                minRows={1}
                flex={1}
                readOnly={frozen}
              />
              {!frozen && (
                <ActionIcon
                  variant="subtle"
                  aria-label={`${t('remove')} ${reservation.id}`}
                  onClick={() => onChange(renumbered(reservations.toSpliced(index, 1)))}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
            <Group gap="md" className={classes.reservationParts}>
              {parts.map(part => (
                <TextInput
                  key={part}
                  size="sm"
                  label={t(part)}
                  aria-label={`${t(part)} ${reservation.id}`}
                  value={reservation[part]}
                  onChange={event => set(index, { [part]: event.currentTarget.value })}
                  readOnly={frozen}
                />
              ))}
            </Group>
          </li>
        ))}
      </ol>
      {!frozen && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            onChange(renumbered([...reservations, { id: '', requirement: '', responsible: '', due: '', proof: '' }]))
          }
        >
          {t('addReservation')}
        </Button>
      )}
    </>
  )
}
