import { aiActClassOf } from '#renderer/ui/procedure/ai-act-classes.ts'
import type { DossierRecord, DossierState } from '#shared/domain/dossier.ts'
import { plainText } from '#shared/text/plain-text.ts'
import type { DossierListSearch, ListSort } from './dossier-list-search.ts'
import { inView, type ListContext } from './dossier-views.ts'

/** What comes next decides the group: the sitting, the work under way, the opinion given, nothing more. */
export const groupNames = ['sitting', 'under_way', 'given', 'closed'] as const
export type GroupName = (typeof groupNames)[number]
export type DossierGroup = { name: GroupName; dossiers: DossierRecord[] }

const given: readonly DossierState[] = ['signed', 'notified', 'published', 'in_follow_up']
const over: readonly DossierState[] = ['closed', 'withdrawn', 'inadmissible']

/** Dossiers kept by the filters, grouped by what is next, each group sorted; empty groups are left out. */
export function groupDossiers(
  dossiers: readonly DossierRecord[],
  search: DossierListSearch,
  context: ListContext,
): DossierGroup[] {
  const kept = dossiers.filter(
    dossier =>
      inView(search.view ?? 'all', dossier, context) &&
      hasClass(dossier, search.classes) &&
      hasText(dossier, search.text),
  )
  const sorted = kept.toSorted(orders[search.sort ?? 'deadline'])
  return groupNames
    .map(name => ({ name, dossiers: sorted.filter(dossier => groupOf(dossier, context) === name) }))
    .filter(group => group.dossiers.length > 0)
}

export function groupOf(dossier: DossierRecord, context: ListContext): GroupName {
  if (over.includes(dossier.state)) return 'closed'
  if (given.includes(dossier.state)) return 'given'
  return context.nextSitting.has(dossier.id) ? 'sitting' : 'under_way'
}

const hasClass = (dossier: DossierRecord, classes: readonly string[] | undefined) =>
  !classes || classes.length === 0 || classes.includes(aiActClassOf(dossier.aiActClass))

function hasText(dossier: DossierRecord, text: string | undefined): boolean {
  if (!text) return true
  const searched = plainText(`${dossier.number} ${dossier.title} ${dossier.direction}`)
  return plainText(text)
    .split(/\s+/u)
    .every(word => searched.includes(word))
}

const byNumber = (a: DossierRecord, b: DossierRecord) => (a.number < b.number ? 1 : a.number > b.number ? -1 : 0)

/** A dossier without a deadline comes after those that have one. */
const orders = {
  deadline: (a, b) => compare(a.deadline ?? '9999', b.deadline ?? '9999') || byNumber(a, b),
  number: byNumber,
  updated: (a, b) => compare(b.updatedAt, a.updatedAt) || byNumber(a, b),
} satisfies Record<ListSort, (a: DossierRecord, b: DossierRecord) => number>

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
