import type { EventRecord } from './act-event.ts'
import {
  type CostUnit,
  costUnits,
  type DossierCost,
  type DossierRecord,
  type Recurrence,
  recurrences,
} from './dossier.ts'

export type CostTotal = { unit: CostUnit; recurrence: Recurrence; amount: number }

/** Sums of the lines that have an amount, each unit and recurrence apart: a ton and a euro are never added. */
export function costTotals(costs: readonly DossierCost[]): CostTotal[] {
  return costUnits.flatMap(unit =>
    recurrences.flatMap(recurrence => {
      const own = costs.filter(cost => cost.unit === unit && cost.recurrence === recurrence)
      const known = own.flatMap(({ amount }) => (amount === undefined ? [] : [amount]))
      // To the finest decimal that was given: tenths of a euro add up to what they say, and grams of carbon are not lost.
      const places = Math.max(...known.map(decimals))
      return known.length === 0 ? [] : [{ unit, recurrence, amount: Number(sum(known).toFixed(Math.min(places, 100))) }]
    }),
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** Decimals that a number is written with. */
function decimals(number: number): number {
  const [, fraction = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? []
  return Math.max(0, fraction.length - Number(power))
}

/** Dossiers related to one, whichever of the two names the other; by number. */
export function relatedDossiers(dossier: DossierRecord, all: readonly DossierRecord[]): DossierRecord[] {
  const named = new Set(dossier.relatedIds ?? [])
  return all
    .filter(({ id, relatedIds }) => id !== dossier.id && (named.has(id) || relatedIds?.includes(dossier.id)))
    .toSorted((one, other) => (one.number < other.number ? -1 : 1))
}

/** Acts done on a dossier, the oldest first. */
export const actsOn = (dossierId: string, events: readonly EventRecord[]): EventRecord[] =>
  events
    .filter(({ subject, round }) => subject === dossierId || round?.dossierId === dossierId)
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.number - other.number))

export type Due = { id: string; label: string; date: string; met: boolean }

/** What is due on a dossier, the nearest first, what was met after it: the opinion's day has the identifier `opinion`. */
export function dueOf({ deadline, deadlines = [] }: Pick<DossierRecord, 'deadline' | 'deadlines'>): Due[] {
  const own = deadlines.flatMap(({ id, label, date, met = false }) => (date ? [{ id, label, date, met }] : []))
  const all = deadline ? [{ id: 'opinion', label: '', date: deadline, met: false }, ...own] : own
  return all.toSorted((one, other) => Number(one.met) - Number(other.met) || (one.date < other.date ? -1 : 1))
}
