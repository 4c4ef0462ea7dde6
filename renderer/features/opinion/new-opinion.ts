import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { RecordBase } from '#shared/domain/record.ts'
import type { SittingRecord } from '#shared/domain/sitting.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { frenchDate } from '#shared/text/civil-date.ts'
import { emptyVote, rulesUntilASitting } from './empty-vote.ts'
import { newNode } from './new-node.ts'
import { senseArticle } from './sense-article.ts'
import { starters } from './starters.ts'

export type OpinionContext = {
  dossier: DossierRecord
  /** Opinions there are already: their numbers are taken. */
  known: readonly TextRecord[]
  members: readonly MemberRecord[]
  sittings: readonly SittingRecord[]
  committee: { name: string }
  /** `YYYY-MM-DD`. */
  today: string
}

/** What stands for a name that is not known yet: the check before the export asks for it. */
const unnamed = '—'

/**
 * The first draft of an opinion on a dossier: the parts a reader expects, in the order of norms, with what the committee
 * knows already. The number is the year's next; date and rules are those of the sitting that has the dossier on its agenda.
 */
export function newOpinion(stamp: RecordBase, context: OpinionContext): TextRecord {
  const { dossier, members, today } = context
  const sitting = context.sittings
    .filter(({ agenda }) => agenda.some(item => item.dossierId === dossier.id))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0]
  const date = sitting?.date ?? today
  const sense = 'favourable_with_reservations'
  const nameOf = (role: MemberRecord['role']) => members.find(member => member.role === role)?.name ?? unnamed
  return {
    ...stamp,
    dossierId: dossier.id,
    kind: 'opinion',
    number: nextNumber(context.known, date.slice(0, 4)),
    date,
    title: `Avis relatif au projet « ${withInnerQuotes(dossier.title)} »`,
    text: {
      author: `${context.committee.name}, réuni le ${frenchDate(date)},`,
      visas: [
        newNode('Vu le règlement (UE) 2016/679 du 27 avril 2016 ;'),
        newNode('Vu le règlement (UE) 2024/1689 du 13 juin 2024 ;'),
        newNode('Vu le code des relations entre le public et l’administration ;'),
        newNode(`Vu la saisine n° ${dossier.number} ;`),
      ],
      hearings: [],
      recitals: [newNode(starters.recitals)],
      formula: 'Émet l’avis suivant :',
      articles: [
        senseArticle(sense),
        newNode('Le présent avis est consultatif. Il est transmis à l’exécutif, auquel la décision appartient.'),
      ],
      reservations: [],
      recommendations: [],
    },
    sense,
    waivers: [],
    vote: { ...emptyVote(sitting?.rules ?? rulesUntilASitting), inOffice: inOffice(members, date) },
    signatories: [
      { field: 'chair', name: nameOf('chair'), capacity: 'Présidence de séance' },
      { field: 'secretary', name: nameOf('secretariat'), capacity: 'Secrétariat de séance' },
    ],
    updatedAt: new Date().toISOString(),
    signatures: [],
  }
}

/** Guillemets inside guillemets become English double quotes, as French typography has it. */
const withInnerQuotes = (title: string): string => title.replace(/«\s*/g, '“').replace(/\s*»/g, '”')

/** Members whose mandate runs that day: the others are neither convened nor counted. */
function inOffice(members: readonly MemberRecord[], date: string): number {
  return members.filter(
    ({ kind, mandates }) =>
      kind === 'member' && mandates.some(({ from, until }) => from <= date && (until === undefined || date <= until)),
  ).length
}

function nextNumber(known: readonly TextRecord[], year: string): string {
  const prefix = `AVIS-${year}-`
  const last = Math.max(
    0,
    ...known.map(({ number }) => (number.startsWith(prefix) ? Number(number.slice(prefix.length)) || 0 : 0)),
  )
  return `${prefix}${String(last + 1).padStart(3, '0')}`
}
