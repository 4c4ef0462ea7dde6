import { useMemo } from 'react'
import { useAllRecords, useRecords, useShown } from '#renderer/store/react/use-store.ts'
import { civilDay } from '#renderer/ui/language/dates.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { isRewriting, standingOf } from '#shared/domain/assessment/standing.ts'
import type { AnyAssessment } from '#shared/domain/assessment.ts'
import { assessors } from '#shared/domain/assessors.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { OpinionSense } from '#shared/domain/opinion/sense.ts'
import { askingGrids } from './asking-grids.ts'
import type { ListContext } from './dossier-views.ts'
import { nextSitting } from './next-sitting.ts'

const everything = {}
const opinions = { kind: 'opinion' } as const
const grids = { kind: 'grid' } as const

export type DossierList = {
  dossiers: readonly DossierRecord[]
  /** Those that are taken: of dossiers one withdrew from, too. `null` until read. */
  numbers: readonly string[] | null
  ready: boolean
  today: string
  myId: string
  members: readonly MemberRecord[]
  assessors: readonly MemberRecord[]
  /** `null` until read. */
  assessments: ReadonlyMap<string, AnyAssessment[]> | null
  senses: ReadonlyMap<string, OpinionSense>
  sittingDate: string | null
  context: ListContext
}

/**
 * Everything the list shows. It is ready once all of it is read: groups and the sentence of what is expected depend on
 * all of it, and rows that move under the hand lead to another dossier than the one meant.
 */
export function useDossierList(): DossierList {
  const { memberId, kind, capacity } = useProfile().profile.identity
  const contributes = kind === 'contributor'
  const all = useAllRecords('dossiers', everything)
  const { records: dossiers, status } = useShown('dossiers', all)
  const { records: members, status: ofMembers } = useRecords('members', everything)
  const { records: sittings, status: ofSittings } = useRecords('sittings', everything)
  const { records: allAssessments, status: ofAssessments } = useRecords('assessments', everything)
  const { records: texts, status: ofTexts } = useRecords('texts', opinions)
  const { records: models, status: ofModels } = useRecords('models', grids)
  const ready = [status, ofMembers, ofSittings, ofAssessments, ofTexts, ofModels].every(one => one === 'ready')
  const today = civilDay(new Date())

  const numbers = useMemo(() => (all.status === 'ready' ? all.records.map(({ number }) => number) : null), [all])
  const sitting = useMemo(() => nextSitting(sittings, today), [sittings, today])
  const whoAssess = useMemo(() => assessors(members, today), [members, today])
  const assessments = useMemo(() => (ready ? byDossier(allAssessments) : null), [ready, allAssessments])
  const senses = useMemo(
    () => new Map(texts.filter(({ vote }) => vote).map(({ dossierId, sense }) => [dossierId, sense])),
    [texts],
  )
  const own = useMemo(() => {
    if (!ready) return null
    const task = contributes ? 'contribution' : 'individual'
    return [...byDossier(allAssessments.filter(one => one.kind === task && one.memberId === memberId))]
  }, [ready, allAssessments, memberId, contributes])
  const contributesTo = useMemo(
    () => new Set(contributes && capacity ? askingGrids(models, capacity) : []),
    [contributes, capacity, models],
  )
  const context = useMemo((): ListContext => {
    const given = (own ?? []).filter(([, records]) => standingOf(records) === 'sealed' && !isRewriting(records))
    const sealed = new Set(given.map(([dossierId]) => dossierId))
    return {
      nextSitting: new Set(sitting?.dossierIds ?? []),
      assesses: whoAssess.some(({ id }) => id === memberId),
      contributesTo,
      sealedByMe: own && sealed,
      begunByMe: new Set((own ?? []).flatMap(([dossierId]) => (sealed.has(dossierId) ? [] : [dossierId]))),
    }
  }, [sitting, whoAssess, memberId, own, contributesTo])
  return {
    dossiers,
    numbers,
    ready,
    today,
    myId: memberId,
    members,
    assessors: whoAssess,
    assessments,
    senses,
    sittingDate: sitting?.date ?? null,
    context,
  }
}

function byDossier(assessments: readonly AnyAssessment[]): Map<string, AnyAssessment[]> {
  const groups = new Map<string, AnyAssessment[]>()
  for (const assessment of assessments) {
    const group = groups.get(assessment.dossierId)
    if (group) group.push(assessment)
    else groups.set(assessment.dossierId, [assessment])
  }
  return groups
}
