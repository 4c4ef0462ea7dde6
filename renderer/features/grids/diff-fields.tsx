import { useTranslation } from 'react-i18next'
import type { FieldChange } from '#shared/domain/grid/diff/grid-diff.ts'
import classes from './compare.module.css'
import { DiffText } from './diff-text.tsx'
import { FieldValue } from './field-value.tsx'
import { useFieldName } from './use-field-name.ts'

/** The fields that changed, both values side by side; in a text, what was taken out and put in is marked. */
export function DiffFields({ fields }: { fields: readonly FieldChange[] }) {
  const { t } = useTranslation('grids')
  const nameOf = useFieldName()
  return (
    <dl className={classes.fields}>
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{nameOf(field)}</dt>
          <dd className={classes.pair}>
            {typeof before === 'string' && typeof after === 'string' && isProse(field) ? (
              <>
                <DiffText before={before} after={after} side="before" />
                <DiffText before={before} after={after} side="after" />
              </>
            ) : (
              <>
                <span className={classes.value}>
                  <span className={classes.sign}>{t('compare.sign.before')}</span>{' '}
                  <FieldValue field={field} value={before} side="before" />
                </span>
                <span className={classes.value}>
                  <span className={classes.sign}>{t('compare.sign.after')}</span>{' '}
                  <FieldValue field={field} value={after} side="after" />
                </span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const proses = [
  'title',
  'summary',
  'label',
  'help',
  'anchor',
  'reason',
  'note',
  'licence',
  'text',
  'article',
  'unit',
  'act',
]

const isProse = (field: string): boolean =>
  proses.includes(field.split('.').at(-1) ?? '') || field.startsWith('anchors.') || field === 'adoption.act'
