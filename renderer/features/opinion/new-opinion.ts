import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { RecordBase } from '#shared/domain/record.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { newNode } from './new-node.ts'
import { emptyVote } from './vote-form.tsx'

/**
 * The first draft of an opinion on a dossier: the parts a reader expects, in the order of norms, to be completed. The
 * number is the year's next; it is given for good at the vote.
 */
export function newOpinion(
  stamp: RecordBase,
  dossier: DossierRecord,
  known: readonly TextRecord[],
  today: string,
): TextRecord {
  return {
    ...stamp,
    dossierId: dossier.id,
    kind: 'opinion',
    number: nextNumber(known, today.slice(0, 4)),
    date: today,
    title: `Avis relatif au projet « ${dossier.title} »`,
    text: {
      author: 'Le comité d’éthique, réuni en séance,',
      visas: [
        newNode('Vu le règlement (UE) 2016/679 du 27 avril 2016 ;'),
        newNode('Vu le règlement (UE) 2024/1689 du 13 juin 2024 ;'),
        newNode('Vu le code des relations entre le public et l’administration ;'),
        newNode(`Vu la saisine n° ${dossier.number} ;`),
      ],
      hearings: [newNode('Après avoir entendu ')],
      recitals: [newNode('Considérant que ')],
      formula: 'Émet l’avis suivant :',
      articles: [newNode('Le comité émet un avis '), newNode('Le présent avis est transmis à l’exécutif.')],
      reservations: [],
      recommendations: [],
    },
    sense: 'deferred',
    waivers: [],
    vote: emptyVote('crpa'),
    signatories: [
      { field: 'chair', name: '—', capacity: 'Présidence de séance' },
      { field: 'secretary', name: '—', capacity: 'Secrétariat de séance' },
    ],
    updatedAt: new Date().toISOString(),
    signatures: [],
  }
}

function nextNumber(known: readonly TextRecord[], year: string): string {
  const prefix = `AVIS-${year}-`
  const last = Math.max(
    0,
    ...known.map(({ number }) => (number.startsWith(prefix) ? Number(number.slice(prefix.length)) || 0 : 0)),
  )
  return `${prefix}${String(last + 1).padStart(3, '0')}`
}
