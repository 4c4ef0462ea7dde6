import { Button } from '@mantine/core'
import { IconChartRadar, IconTable } from '@tabler/icons-react'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Chart, drawChart } from '#shared/charts/draw-chart.ts'
import classes from './chart-figure.module.css'
import { DrawnPicture } from './drawn-picture.tsx'
import { ShareMenu } from './share-menu.tsx'
import { TableTwinView } from './table-twin.tsx'
import { useChartExport } from './use-chart-export.ts'
import { useChartPalette } from './use-chart-palette.ts'

type Props = {
  /** Keep its identity while it says the same (useMemo): it is drawn again when it changes. */
  chart: Chart
  /** Of the files that are saved, without its ending. */
  fileName: string
  /** Of the names of the rows: that of the grid. */
  language: string
}

/**
 * A chart with its caption, in the colours of the theme: one button swaps it with its table, another copies or saves
 * it. Where there is too little to draw, the table stands alone.
 */
export function ChartFigure({ chart, fileName, language }: Props) {
  const { t } = useTranslation('charts')
  const [asTable, setAsTable] = useState(false)
  const palette = useChartPalette()
  const { picture, table } = useMemo(() => drawChart(chart, palette), [chart, palette])
  const { said, ...ways } = useChartExport({ picture, table, name: fileName, ground: palette.surface })
  const caption = useId()
  const name = table.caption
  const Icon = asTable ? IconChartRadar : IconTable
  return (
    <figure className={classes.figure} aria-labelledby={caption}>
      <div className={classes.head}>
        <figcaption id={caption} className={classes.caption}>
          {name}
        </figcaption>
        {picture && (
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon size="1rem" aria-hidden />}
            aria-label={t(asTable ? 'asPictureOf' : 'asTableOf', { chart: name })}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'asPicture' : 'asTable')}
          </Button>
        )}
        <ShareMenu chart={name} ways={ways} drawn={picture !== null} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className={classes.frame} aria-labelledby={caption} tabIndex={0}>
        {picture && !asTable ? (
          <DrawnPicture picture={picture} />
        ) : (
          <TableTwinView table={table} language={language} labelledBy={caption} />
        )}
      </section>
      {!picture && <p className={classes.note}>{t('tooFew')}</p>}
      <p className={classes.said} role="status">
        {said}
      </p>
    </figure>
  )
}
