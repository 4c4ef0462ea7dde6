import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { gridFaultSentence } from '#renderer/ui/grid-faults/grid-fault-sentence.ts'
import type { GridFileFault } from '#shared/domain/grid/file/read-grid-file.ts'
import classes from './fault-table.module.css'

const atOnce = 200

/** Every fault of a file: where in the text, in which field, and what is wrong. */
export function FaultTable({ faults }: { faults: readonly GridFileFault[] }) {
  const { t, i18n } = useTranslation('grids')
  const [shown, show] = useState(atOnce)
  const left = faults.length - shown
  const hasMoreChecks = faults.some(({ code }) => code === 'grid_schema' || code === 'unknown_key')
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={classes.scroller} aria-label={t('faults.title')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('faults.place')}</th>
              <th scope="col">{t('faults.field')}</th>
              <th scope="col">{t('faults.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, shown).map((fault, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <tr key={index}>
                <td className={classes.place}>{t('faults.at', { line: fault.line, column: fault.column })}</td>
                <td>
                  {fault.path && <code className={classes.path}>{fault.path}</code>}
                  {fault.id && (
                    <span className={classes.element}>{t(`faults.element.${fault.element}`, { id: fault.id })}</span>
                  )}
                </td>
                <td>{gridFaultSentence(i18n, fault)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <Button variant="default" mt="xs" onClick={() => show(shown + atOnce)}>
          {t('faults.more', { n: left })}
        </Button>
      )}
      {hasMoreChecks && <p className={classes.note}>{t('faults.formFirst')}</p>}
    </>
  )
}
