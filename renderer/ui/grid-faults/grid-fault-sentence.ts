import type { i18n } from 'i18next'
import type { GridFileFault } from '#shared/domain/grid/file/read-grid-file.ts'

/** The sentence for a fault of a grid, in the language of the person; its place is said beside it. */
export function gridFaultSentence(i18n: i18n, { code, name, params }: Pick<GridFileFault, 'code' | 'name' | 'params'>) {
  const translate = i18n.t as unknown as (key: string, values: Record<string, string | number>) => string
  return translate(`gridFaults:${code}`, { name, ...params })
}
