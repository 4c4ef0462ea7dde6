import { Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DerivedTable } from '#shared/domain/derived-document.ts'
import { type Choice, tableText } from './cell-places.ts'
import classes from './document.module.css'
import type { Sheet } from './sheet.ts'
import { TableGrid } from './table-grid.tsx'

type Props = {
  tables: readonly DerivedTable[]
  /** 1 is the usual size of the text. */
  zoom: number
  onSheet(sheet: Sheet | null): void
}

const start: Choice = { from: { row: 0, column: 0 }, to: { row: 0, column: 0 } }

/** The tables of a file, one tab a sheet. Rows and columns in sight alone are drawn. */
export function TableSheet({ tables, zoom, onSheet }: Props) {
  const { t } = useTranslation('document')
  const texts = useMemo(() => tables.map(tableText), [tables])
  const [shown, setShown] = useState(0)
  const [choice, setChoice] = useState<Choice>(start)
  const table = texts[shown]
  const open = (index: number) => {
    setShown(index)
    setChoice(start)
  }
  if (!table) return <Text p="lg">{t('tableNone')}</Text>
  return (
    <div className={classes.tables}>
      {tables.length > 1 && (
        <div role="tablist" aria-label={t('sheets')} className={classes.tabs}>
          {tables.map(({ name }, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: two sheets may have one name, and none moves
              key={index}
              type="button"
              role="tab"
              className={classes.tab}
              aria-selected={index === shown}
              tabIndex={index === shown ? 0 : -1}
              onClick={() => open(index)}
              onKeyDown={event => {
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
                if (step === 0) return
                const next = (index + step + tables.length) % tables.length
                open(next)
                const tab = event.currentTarget.parentElement?.children[next]
                if (tab instanceof HTMLElement) tab.focus()
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {tables[shown]?.cut && (
        <Text size="sm" className={classes.notice}>
          {t('tableCut', { rows: table.rows.length })}
        </Text>
      )}
      {table.rows.length === 0 ? (
        <Text p="lg">{t('tableEmpty')}</Text>
      ) : (
        <TableGrid
          key={shown}
          texts={texts}
          shown={shown}
          name={tables[shown]?.name ?? ''}
          zoom={zoom}
          choice={choice}
          onChoice={setChoice}
          onOpen={open}
          onSheet={onSheet}
        />
      )}
    </div>
  )
}
