import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import type { ModelRecord } from '#shared/domain/model.ts'

export const gridStatuses = ['draft', 'published', 'withdrawn'] as const
export type GridStatus = (typeof gridStatuses)[number]

/** What the list says of one version, whatever faults a draft still has. */
export type GridSummary = {
  model: ModelRecord
  id: string
  version: string
  title: string
  language: string
  status: GridStatus
  licence: string
  sources: readonly string[]
  questions: number
}

export function summaryOf(model: ModelRecord): GridSummary {
  const { content, reference } = model
  const [id = reference, version = ''] = reference.split('@')
  const sections = listOf(content.sections)
  return {
    model,
    id,
    version,
    title: textOf(content.title) || id,
    language: textOf(content.language) || keptLanguage,
    status: gridStatuses.find(status => status === content.status) ?? 'draft',
    licence: textOf(content.licence),
    sources: listOf(content.sources).map(source => textOf(source.title)),
    questions: sections.reduce((sum, section) => sum + listOf(section.questions).length, 0),
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'object' && item !== null) : []
