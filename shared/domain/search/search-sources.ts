import { z } from 'zod'
import type { AnnotationRecord } from '../annotation.ts'
import type { DossierRecord } from '../dossier.ts'
import type { MemberRecord } from '../member.ts'
import type { ModelRecord } from '../model.ts'
import { plainText, type TextNode } from '../opinion/text-node.ts'
import type { PieceRecord } from '../piece.ts'
import type { TextRecord } from '../text.ts'
import type { SearchDocument, SearchSource } from './search-document.ts'

/** What of each record is found by the search. */

const lines = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n')

export const dossierSource = (dossier: DossierRecord): SearchSource =>
  ofRecord('dossiers', dossier, [
    {
      id: dossier.id,
      kind: 'dossier',
      recordId: dossier.id,
      dossierId: dossier.id,
      author: dossier.rapporteurId ?? dossier.author,
      date: dossier.updatedAt,
      title: dossier.title,
      reference: dossier.number,
      body: lines([dossier.direction, dossier.summary, ...sheetWords(dossier)]),
    },
  ])

/** What people wrote on the sheet. */
const sheetWords = (dossier: DossierRecord): (string | undefined)[] => [
  ...[dossier.purpose, dossier.peopleConcerned, dossier.dataUsed, dossier.decisionsTouched],
  ...[dossier.supplierName, dossier.supplierSiren, dossier.product, dossier.hostingPlace, dossier.aiActBasis],
  ...[dossier.contactName, dossier.contactEmail, dossier.contactPhone],
  ...(dossier.people ?? []).map(({ name }) => name),
  ...(dossier.costs ?? []).map(({ label }) => label),
  ...(dossier.deadlines ?? []).map(({ label }) => label),
]

/** Its name; its words are a source of their own, read later. */
export const pieceSource = (piece: PieceRecord): SearchSource =>
  ofRecord('pieces', piece, [
    { ...ofPiece(piece), title: piece.title, reference: lines([piece.fileName, ...(piece.labels ?? [])]), body: '' },
  ])

/** Its words, page by page; a page that says nothing is left out. `names`: those of who wrote it, and to whom. */
export const pagesSource = (
  piece: PieceRecord,
  pages: readonly string[],
  names: readonly string[] = [],
): SearchSource => ({
  key: pagesKey(piece),
  revision: piece.sha256,
  documents: pages.flatMap((body, index): SearchDocument[] =>
    body.trim() === ''
      ? []
      : [{ ...ofPiece(piece), page: index + 1, title: '', reference: lines(index === 0 ? names : []), body }].map(
          page => ({
            ...page,
            id: `pages/${piece.id}/${page.page}`,
          }),
        ),
  ),
})

export const pagesKey = ({ id }: Pick<PieceRecord, 'id'>): string => `pages/${id}`

const ofPiece = ({ id, dossierId, author, addedAt, replacedAt }: PieceRecord) => ({
  id,
  kind: 'piece' as const,
  recordId: id,
  dossierId,
  author,
  date: replacedAt ?? addedAt,
})

/** A note with the words it stands on; a reply leads to the note that begins the thread. */
export const noteSource = (note: AnnotationRecord): SearchSource =>
  ofRecord('annotations', note, [
    {
      id: note.id,
      kind: 'note',
      recordId: note.replyTo ?? note.id,
      dossierId: note.dossierId,
      pieceId: note.pieceId,
      page: note.target.page,
      author: note.author,
      date: note.updatedAt,
      title: '',
      reference: (note.tags ?? []).join('\n'),
      body: lines([note.body, note.replyTo === undefined ? note.target.quote.exact : '']),
    },
  ])

const text = z.string().catch('')
const list = <Item extends z.ZodType>(item: Item) => z.array(item).catch([])
/** A grid in draft may lack anything. */
const anyGrid = z.object({
  title: text,
  summary: text,
  sections: list(
    z.object({
      title: text,
      help: text,
      questions: list(
        z.object({
          id: text,
          label: text,
          help: text,
          anchors: z.record(z.string(), z.string()).catch({}),
          options: list(z.object({ label: text })),
        }),
      ),
    }),
  ),
})

/** The grid, and each of its questions. */
export function gridSource(model: ModelRecord): SearchSource {
  const grid = anyGrid.parse(model.content)
  const base = { kind: 'grid' as const, recordId: model.id, author: model.author, date: model.addedAt }
  const whole = { ...base, id: model.id, title: grid.title, reference: model.reference, body: grid.summary }
  const questions = grid.sections.flatMap(section =>
    section.questions.map(
      (question, index): SearchDocument => ({
        ...base,
        id: `${model.id}/${question.id || `${section.title} ${index}`}`,
        part: question.id,
        title: question.label,
        reference: question.id,
        body: lines([
          question.help,
          ...Object.values(question.anchors),
          ...question.options.map(({ label }) => label),
          section.title,
        ]),
      }),
    ),
  )
  return ofRecord('models', model, unique([whole, ...questions]))
}

/** A draft may give two questions one name. */
const unique = (documents: SearchDocument[]): SearchDocument[] => [
  ...new Map(documents.map(document => [document.id, document])).values(),
]

/** A text, and each part of it that says something. */
export function textSource(record: TextRecord): SearchSource {
  const { text: act } = record
  const base = {
    kind: 'text' as const,
    recordId: record.id,
    dossierId: record.dossierId,
    author: record.author,
    date: record.date,
  }
  const nodes = (list: readonly TextNode[]) => lines(list.map(plainText))
  const parts = {
    visas: lines([nodes(act.visas), nodes(act.hearings)]),
    recitals: nodes(act.recitals),
    articles: nodes(act.articles),
    reservations: lines(act.reservations.flatMap(one => [one.requirement, one.responsible, one.proof])),
    recommendations: nodes(act.recommendations),
  }
  return ofRecord('texts', record, [
    { ...base, id: record.id, title: record.title, reference: record.number, body: '' },
    ...Object.entries(parts)
      .filter(([, body]) => body !== '')
      .map(([part, body]) => ({ ...base, id: `${record.id}/${part}`, part, title: '', reference: '', body })),
  ])
}

export const memberSource = (member: MemberRecord): SearchSource =>
  ofRecord('members', member, [
    { id: member.id, kind: 'member', recordId: member.id, title: member.name, reference: '', body: '' },
  ])

/** Identifiers of documents are those of their source, so that two collections may hold the same one. */
const ofRecord = (
  collection: string,
  { id, clock }: { id: string; clock: string },
  documents: SearchDocument[],
): SearchSource => ({
  key: `${collection}/${id}`,
  revision: clock,
  documents: documents.map(document => ({ ...document, id: `${collection}/${document.id}` })),
})
