import { Button, NativeSelect } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { capacities } from '#shared/domain/member.ts'
import { PlainIconButton } from '../pieces/plain-icon-button.tsx'
import type { DossierChange } from '../use-dossier-change.ts'
import { LineText } from './line-text.tsx'
import { RapporteurField } from './rapporteur-field.tsx'
import classes from './sheet.module.css'
import { useLines } from './use-lines.ts'

/** Who works on the project and on its dossier. */
export function PeopleSection({ dossier, change }: { dossier: DossierRecord; change: DossierChange }) {
  const { t } = useTranslation(['sheet', 'terms'])
  const lines = useLines('people', change)
  return (
    <>
      <RapporteurField dossier={dossier} change={change} />
      <ul className={classes.list} aria-label={t('person.list')}>
        {(dossier.people ?? []).map((person, index) => {
          const name = person.name || t('person.line', { n: index + 1 })
          return (
            <li key={person.id} data-line={person.id} className={classes.line}>
              <NativeSelect
                size="xs"
                aria-label={t('person.capacityOf', { name })}
                value={person.capacity}
                onChange={event => {
                  const capacity = capacities.find(known => known === event.currentTarget.value)
                  if (capacity) void lines.set(person.id, { capacity })
                }}
                data={capacities.map(one => ({ value: one, label: t(`terms:capacity.${one}`) }))}
              />
              <LineText
                className={classes.grow}
                label={t('person.nameOf', { n: index + 1 })}
                value={person.name}
                onValue={value => lines.set(person.id, { name: value })}
              />
              <PlainIconButton
                label={t('removeOf', { name })}
                onClick={() => void lines.remove(person, t('removed', { name }))}
              >
                <IconTrash size="1.125rem" aria-hidden />
              </PlainIconButton>
            </li>
          )
        })}
      </ul>
      <span>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => void lines.add({ capacity: 'project_owner', name: '' })}
        >
          {t('person.add')}
        </Button>
      </span>
    </>
  )
}
