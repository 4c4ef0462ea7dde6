import { Button, NativeSelect } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { capacities } from '#shared/domain/member.ts'
import { recusedOf } from '#shared/domain/recusals.ts'
import { PlainIconButton } from '../pieces/plain-icon-button.tsx'
import type { DossierChange } from '../use-dossier-change.ts'
import { LineText } from './line-text.tsx'
import classes from './sheet.module.css'
import { useLines } from './use-lines.ts'

/** Who works on the project and on its dossier. Those who withdrew from it are not offered as its rapporteur. */
export function PeopleSection({ dossier, change }: { dossier: DossierRecord; change: DossierChange }) {
  const { t } = useTranslation(['sheet', 'dossiers', 'terms'])
  const { records: members } = useRecords('members', {})
  const { records: sittings } = useRecords('sittings', {})
  const lines = useLines('people', change)
  const recused = recusedOf(dossier.id, sittings)
  const offered = members
    .filter(({ kind, id }) => kind === 'member' && (!recused.has(id) || id === dossier.rapporteurId))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
  return (
    <>
      <NativeSelect
        label={t('dossiers:sheet.rapporteur')}
        value={dossier.rapporteurId ?? ''}
        onChange={event => void change({ rapporteurId: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: t('dossiers:sheet.noRapporteur') },
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        maw="24rem"
      />
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
