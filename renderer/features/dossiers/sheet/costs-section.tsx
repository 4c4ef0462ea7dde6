import { Button, NativeSelect } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { costUnits, type DossierRecord, recurrences } from '#shared/domain/dossier.ts'
import { costTotals } from '#shared/domain/dossier-sheet.ts'
import { typedNumber } from '#shared/text/typed-number.ts'
import { PlainIconButton } from '../pieces/plain-icon-button.tsx'
import type { DossierChange } from '../use-dossier-change.ts'
import { LineText } from './line-text.tsx'
import classes from './sheet.module.css'
import { TypedAmount } from './typed-amount.tsx'
import { useLines } from './use-lines.ts'

/** What the project costs, in money, carbon, energy and work, with the sum of each. */
export function CostsSection({ dossier, change }: { dossier: DossierRecord; change: DossierChange }) {
  const { t } = useTranslation('sheet')
  const language = useLanguage()
  const lines = useLines('costs', change)
  const costs = dossier.costs ?? []
  const totals = costTotals(costs)
  return (
    <>
      {costs.length > 0 ? (
        <div className={classes.scroll}>
          <table className={classes.table} aria-label={t('section.costs')}>
            <thead>
              <tr>
                <th scope="col">{t('cost.label')}</th>
                <th scope="col">{t('cost.amount')}</th>
                <th scope="col">{t('cost.unit')}</th>
                <th scope="col">{t('cost.recurrence')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {costs.map((cost, index) => {
                const name = cost.label || t('cost.line', { n: index + 1 })
                return (
                  <tr key={cost.id} data-line={cost.id}>
                    <td>
                      <LineText
                        label={t('cost.labelOf', { n: index + 1 })}
                        value={cost.label}
                        onValue={label => lines.set(cost.id, { label })}
                      />
                    </td>
                    <td>
                      <TypedAmount
                        label={t('cost.amountOf', { name })}
                        amount={cost.amount}
                        onAmount={amount => lines.set(cost.id, { amount })}
                      />
                    </td>
                    <td>
                      <NativeSelect
                        size="xs"
                        aria-label={t('cost.unitOf', { name })}
                        value={cost.unit}
                        onChange={event => {
                          const unit = costUnits.find(known => known === event.currentTarget.value)
                          if (unit) void lines.set(cost.id, { unit })
                        }}
                        data={costUnits.map(unit => ({ value: unit, label: t(`unit.${unit}`) }))}
                      />
                    </td>
                    <td>
                      <NativeSelect
                        size="xs"
                        aria-label={t('cost.recurrenceOf', { name })}
                        value={cost.recurrence}
                        onChange={event => {
                          const recurrence = recurrences.find(known => known === event.currentTarget.value)
                          if (recurrence) void lines.set(cost.id, { recurrence })
                        }}
                        data={recurrences.map(one => ({ value: one, label: t(`recurrence.${one}`) }))}
                      />
                    </td>
                    <td>
                      <PlainIconButton
                        label={t('removeOf', { name })}
                        onClick={() => void lines.remove(cost, t('removed', { name }))}
                      >
                        <IconTrash size="1.125rem" aria-hidden />
                      </PlainIconButton>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      ) : (
        <p className={classes.note}>{t('cost.none')}</p>
      )}
      <span>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => void lines.add({ label: '', unit: 'eur', recurrence: 'once' })}
        >
          {t('cost.add')}
        </Button>
      </span>
      {totals.length > 0 ? (
        <ul className={classes.totals} aria-label={t('cost.totals')}>
          {totals.map(({ unit, recurrence, amount }) => (
            <li key={`${unit} ${recurrence}`}>
              {t('cost.total', {
                amount: typedNumber(amount, language),
                unit: t(`unit.${unit}`),
                recurrence: t(`recurrence.${recurrence}`),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
