import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChartPicture, svgFile, type TableTwin } from '#shared/charts/chart-picture.ts'
import { tableCsv, tableToPaste } from '#shared/charts/table-text.ts'
import { bridge } from '../bridge/bridge.ts'
import { failureSentence } from '../failures/failure-sentence.ts'
import { useLanguage } from '../language/use-language.ts'
import { pngOf } from './png-of.ts'

export type ChartFile = 'svg' | 'png' | 'csv'

/** Ways out of a chart; `said` tells how the last one ended, beside it. */
export type ChartExport = {
  said: string
  copyPicture(): Promise<void>
  copyTable(): Promise<void>
  save(kind: ChartFile): Promise<void>
}

type Exported = {
  picture: ChartPicture | null
  table: TableTwin
  /** Of the file, without its ending. */
  name: string
  /** Colour under the PNG. */
  ground: string
}

export function useChartExport({ picture, table, name, ground }: Exported): ChartExport {
  const { t, i18n } = useTranslation('charts')
  const language = useLanguage()
  const [said, say] = useState('')

  const copyPicture = useCallback(async () => {
    say('')
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picturePng(picture, ground) })])
      say(t('pictureCopied'))
    } catch {
      say(t('notCopied'))
    }
  }, [picture, ground, t])

  const copyTable = useCallback(async () => {
    say('')
    try {
      await navigator.clipboard.writeText(tableToPaste(table))
      say(t('tableCopied'))
    } catch {
      say(t('notCopied'))
    }
  }, [table, t])

  const save = useCallback(
    async (kind: ChartFile) => {
      say('')
      const bytes = await bytesOf({ picture, table, ground }, kind, language).catch(() => null)
      if (!bytes) {
        say(t('notDrawn'))
        return
      }
      const answer = await bridge().invoke('files.save-bytes', { suggestedName: `${name}.${kind}`, bytes })
      if (!answer.ok) say(failureSentence(i18n, answer.error))
      else if (answer.value.saved) say(t('saved'))
    },
    [picture, table, name, language, ground, t, i18n],
  )
  return { said, copyPicture, copyTable, save }
}

async function bytesOf(
  { picture, table, ground }: Omit<Exported, 'name'>,
  kind: ChartFile,
  language: 'fr' | 'en',
): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder()
  switch (kind) {
    case 'svg':
      return text.encode(svgFile(drawn(picture)))
    case 'csv':
      return text.encode(tableCsv(table, language))
    case 'png':
      return new Uint8Array(await (await picturePng(picture, ground)).arrayBuffer())
  }
}

const picturePng = async (picture: ChartPicture | null, ground: string) => pngOf(drawn(picture), ground)

function drawn(picture: ChartPicture | null): ChartPicture {
  if (!picture) throw new Error('a table has no picture')
  return picture
}
