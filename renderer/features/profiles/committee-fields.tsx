import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNameFault } from '#renderer/ui/failures/use-name-fault.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { capacities, colleges, committeeRoles } from '#shared/domain/member.ts'
import type { CommitteeDraft, NeededField } from './committee-draft.ts'
import classes from './committee-fields.module.css'

type FieldsProps = {
  draft: CommitteeDraft
  missing: readonly NeededField[]
  change: (part: Partial<CommitteeDraft>) => void
}

export function CommitteeFields({ draft, missing, change }: FieldsProps) {
  const { t } = useTranslation('profiles')
  const faultOf = useNameFault()
  return (
    <fieldset className={classes.fields}>
      <legend>{t('form.committee')}</legend>
      <TextInput
        name="committeeName"
        label={t('form.committeeName')}
        lang={keptLanguage}
        value={draft.committeeName}
        onChange={event => change({ committeeName: event.currentTarget.value })}
        error={missing.includes('committeeName') ? faultOf(draft.committeeName) : null}
        required
      />
      <TextInput
        name="city"
        label={t('form.city')}
        value={draft.city}
        onChange={event => change({ city: event.currentTarget.value })}
        error={missing.includes('city') ? faultOf(draft.city) : null}
        required
      />
    </fieldset>
  )
}

export function IdentityFields({ draft, missing, change }: FieldsProps) {
  const { t } = useTranslation('profiles')
  const faultOf = useNameFault()
  return (
    <fieldset className={classes.fields}>
      <legend>{t('form.you')}</legend>
      <TextInput
        className={classes.wide}
        name="name"
        label={t('form.name')}
        value={draft.name}
        onChange={event => change({ name: event.currentTarget.value })}
        error={missing.includes('name') ? faultOf(draft.name) : null}
        required
      />
      <Radio.Group
        className={classes.wide}
        label={t('form.kind')}
        value={draft.kind}
        onChange={kind => change({ kind: kind === 'contributor' ? 'contributor' : 'member' })}
      >
        <Radio mt="xs" value="member" label={t('form.member')} />
        <Radio mt="xs" value="contributor" label={t('form.contributor')} />
      </Radio.Group>
      {draft.kind === 'member' ? <SeatFields draft={draft} change={change} /> : null}
      {draft.kind === 'contributor' ? <CapacityField draft={draft} change={change} /> : null}
    </fieldset>
  )
}

function SeatFields({ draft, change }: Omit<FieldsProps, 'missing'>) {
  const { t } = useTranslation(['profiles', 'terms'])
  return (
    <>
      <NativeSelect
        label={t('form.role')}
        value={draft.role}
        onChange={event =>
          change({ role: committeeRoles.find(role => role === event.currentTarget.value) ?? 'member' })
        }
        data={committeeRoles.map(role => ({ value: role, label: t(`terms:role.${role}`) }))}
      />
      <NativeSelect
        label={t('form.college')}
        value={draft.college}
        onChange={event => change({ college: colleges.find(known => known === event.currentTarget.value) ?? '' })}
        data={[
          { value: '', label: t('terms:college.none') },
          ...colleges.map(college => ({ value: college, label: t(`terms:college.${college}`) })),
        ]}
      />
    </>
  )
}

function CapacityField({ draft, change }: Omit<FieldsProps, 'missing'>) {
  const { t } = useTranslation(['profiles', 'terms'])
  return (
    <NativeSelect
      className={classes.wide}
      label={t('form.capacity')}
      value={draft.capacity}
      onChange={event =>
        change({ capacity: capacities.find(known => known === event.currentTarget.value) ?? 'project_owner' })
      }
      data={capacities.map(capacity => ({ value: capacity, label: t(`terms:capacity.${capacity}`) }))}
    />
  )
}
