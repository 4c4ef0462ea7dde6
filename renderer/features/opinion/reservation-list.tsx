import { Group, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import type { Reservation } from '#shared/domain/opinion/opinion-record.ts'
import { AddButton } from './add-button.tsx'
import { ItemTools } from './item-tools.tsx'
import classes from './opinion.module.css'
import { singleLine } from './single-line.ts'
import { useAddedItem } from './use-added-item.ts'
import type { ChangeText } from './use-opinion-text.ts'

type Props = { reservations: Reservation[]; frozen: boolean; onChange: ChangeText }

const parts = ['responsible', 'due', 'proof'] as const

/** R1, R2… in the order of the list. */
const renumbered = (list: Reservation[]) => list.map((one, index) => ({ ...one, id: `R${index + 1}` }))

/** Reservations R1, R2…: a requirement, who answers for it, by when, and what will prove it. */
export function ReservationList({ reservations, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const list = useRef<HTMLOListElement>(null)
  const expectItem = useAddedItem(list, reservations.length)
  const setList = (change: (list: Reservation[]) => Reservation[], field?: string) =>
    onChange(
      text => ({ ...text, text: { ...text.text, reservations: renumbered(change(text.text.reservations)) } }),
      field,
    )
  const set = (index: number, part: keyof Reservation & string, value: string) =>
    setList(
      known => known.map((one, place) => (place === index ? { ...one, [part]: value } : one)),
      `reservation ${index} ${part}`,
    )
  return (
    <>
      <ol ref={list} className={classes.paragraphs}>
        {reservations.map((reservation, index) => (
          <li key={reservation.id} className={classes.reservation}>
            <div className={classes.requirement}>
              <strong className={classes.articleMark}>{reservation.id}</strong>
              <GrowingField
                aria-label={t('requirement', { id: reservation.id })}
                placeholder={t('placeholders.requirement')}
                lang="fr"
                variant="unstyled"
                inputClass={classes.prose}
                value={reservation.requirement}
                onChange={event => set(index, 'requirement', singleLine(event.currentTarget.value))}
                minRows={1}
                readOnly={frozen}
              />
              {!frozen && (
                <ItemTools
                  label={reservation.id}
                  list={reservations}
                  index={index}
                  onChange={next => setList(() => next)}
                />
              )}
            </div>
            <Group gap="md" grow className={classes.reservationParts}>
              {parts.map(part => (
                <TextInput
                  key={part}
                  size="sm"
                  label={t(part)}
                  aria-label={t('ofReservation', { part: t(part), id: reservation.id })}
                  lang="fr"
                  value={reservation[part]}
                  onChange={event => set(index, part, event.currentTarget.value)}
                  readOnly={frozen}
                />
              ))}
            </Group>
          </li>
        ))}
      </ol>
      {!frozen && (
        <AddButton
          label={t('addReservation')}
          onAdd={() => {
            expectItem()
            setList(known => [...known, { id: '', requirement: '', responsible: '', due: '', proof: '' }])
          }}
        />
      )}
    </>
  )
}
