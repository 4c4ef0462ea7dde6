import { civilDate } from '#shared/text/civil-date.ts'
import { linesOf } from '#shared/text/lines-of.ts'
import type { ActItem, ActModel, ActParagraph, ActSection } from '../opinion/act-model.ts'
import { type ActWriter, actWriter } from '../opinion/act-writer.ts'
import { type Fonts, printFonts, toldIfReplaced } from '../report/drawable-model.ts'
import { type NotesLabels, notesLabels } from './notes-labels.ts'
import type { NotesRecord, SummaryNote } from './notes-record.ts'

type Writer = ActWriter & { words: NotesLabels }
type Numbered = { note: SummaryNote; number: number }

/**
 * A summary of notes as one plain model, printed as PDF by the engine of the acts and as DOCX. A pure function of its
 * record. Notes are numbered as they come; one that belongs to several groups stands in the first, the others refer to it.
 */
export function assembleNotes(record: NotesRecord, fonts: Fonts = printFonts): ActModel {
  const writer = { ...actWriter(record.language, new Map()), words: notesLabels(record.language) }
  return toldIfReplaced(replaced => modelOf(record, writer, replaced), fonts)
}

function modelOf(record: NotesRecord, writer: Writer, replaced: boolean): ActModel {
  const { words, fill, text } = writer
  const { number } = record.dossier
  const { groups, numbered } = gathered(record, words)
  return {
    language: record.language,
    number,
    title: text(`${words.title} — ${record.dossier.title}`),
    author: record.committee,
    subject: text(fill(words.subject, { number })),
    keywords: words.keywords,
    date: record.date,
    version: 'full',
    sections: [
      ...headOf(record, writer, replaced),
      ...groups.map(group => sectionOf(group, writer)),
      ...indexOf(numbered, writer),
    ],
    foot: { left: text(fill(words.foot, { number })), page: words.footPage },
  }
}

function headOf(record: NotesRecord, writer: Writer, replaced: boolean): ActSection[] {
  const { words, fill, paragraph, runs, text } = writer
  const { dossier, notes } = record
  const count = notes.length === 1 ? words.count.one : words.count.other
  return [
    {
      id: 'letterhead',
      part: 'letterhead',
      level: 1,
      blocks: [
        paragraph('city', record.city),
        paragraph('committee', record.committee),
        paragraph('reference', fill(words.dossierNumber, { number: dossier.number })),
        paragraph('reference', fill(words.establishedOn, { date: civilDate(record.date, record.language) })),
      ],
      sections: [],
    },
    {
      id: 'title',
      part: 'title',
      level: 1,
      heading: runs([words.title]),
      bookmark: text(words.title),
      blocks: [
        paragraph(
          'dossier',
          dossier.direction === ''
            ? dossier.title
            : fill(words.dossier, { title: dossier.title, direction: dossier.direction }),
        ),
        paragraph('notice', words.notAnAct),
        paragraph('notice', words.namesInside),
        ...(replaced ? [paragraph('notice', words.replaced)] : []),
        paragraph(
          'body',
          notes.length === 0 ? words.none : fill(count, { count: notes.length, order: words.orders[record.order] }),
        ),
      ],
      sections: [],
    },
  ]
}

type Group = { id: string; title: string; here: Numbered[]; also: number[] }

function gathered(
  { notes, order, language }: NotesRecord,
  words: NotesLabels,
): { groups: Group[]; numbered: Numbered[] } {
  const keysOf = (note: SummaryNote): string[] => {
    switch (order) {
      case 'place':
        return [note.piece]
      case 'author':
        return [note.by]
      case 'criterion':
        return note.criteria
      case 'tag':
        return note.tags
    }
  }
  const keys = [...new Set(notes.flatMap(note => keysOf(note).filter(key => key !== '')))]
  // Pieces stay in the order of the dossier; what has none comes last.
  const sorted = order === 'place' ? keys : keys.toSorted((a, b) => a.localeCompare(b, language))
  const numbers = new Map<SummaryNote, number>()
  const groups = [...sorted, ''].map((key, rank): Group => {
    const belonging = notes.filter(note =>
      key === '' ? keysOf(note).every(one => one === '') : keysOf(note).includes(key),
    )
    const here = belonging
      .filter(note => !numbers.has(note))
      .map(note => {
        numbers.set(note, numbers.size + 1)
        return { note, number: numbers.size }
      })
    const also = belonging.flatMap(note => (here.some(one => one.note === note) ? [] : (numbers.get(note) ?? [])))
    return { id: `group-${rank + 1}`, title: key === '' ? words.others[order] : key, here, also }
  })
  const filled = groups.filter(({ here, also }) => here.length + also.length > 0)
  return { groups: filled, numbered: filled.flatMap(({ here }) => here) }
}

const anchorOf = (number: number): string => `note-${number}`

const sectionOf = ({ id, title, here, also }: Group, writer: Writer): ActSection => ({
  id,
  part: 'within',
  level: 2,
  heading: writer.runs([title]),
  bookmark: writer.text(title),
  blocks: [
    ...(here.length === 0
      ? []
      : [{ kind: 'list' as const, role: 'reservations' as const, items: here.map(one => itemOf(one, writer)) }]),
    ...(also.length === 0 ? [] : [alsoOf(also, writer)]),
  ],
  sections: [],
})

function alsoOf(numbers: readonly number[], { words, paragraph }: Writer): ActParagraph {
  const links = numbers.flatMap((number, index) => [
    ...(index === 0 ? [] : [', ']),
    { text: String(number), target: anchorOf(number) },
  ])
  return paragraph('particulars', [`${words.also} `, ...links])
}

function itemOf({ note, number }: Numbered, writer: Writer): ActItem {
  const { words, fill, paragraph, runs, language } = writer
  const { quote, body, replies } = note
  return {
    id: anchorOf(number),
    label: String(number),
    paragraphs: [
      paragraph('particulars', factsOf(note, writer)),
      ...(quote === ''
        ? []
        : [{ ...paragraph('body', ''), runs: runs([fill(words.quote, { quote })], { italic: true }) }]),
      ...linesOf(body).map(line => paragraph('body', line)),
      ...replies.flatMap(({ by, on, body: said, resolves }) => {
        const date = civilDate(on, language)
        const end = resolves === undefined ? [] : [resolves ? words.resolved : words.reopened]
        return [
          ...(said === '' ? [] : [paragraph('body', fill(words.reply, { name: by, date, body: said }))]),
          ...end.map(sentence => paragraph('particulars', fill(sentence, { name: by, date }))),
        ]
      }),
    ],
  }
}

/** The piece, and what of it a note is on. */
function placeOf({ piece, page, shape }: SummaryNote, { words, fill }: Writer): string {
  const place = { passage: words.page, area: words.area, page: words.wholePage, piece: words.wholePiece }[shape]
  return `${piece}, ${fill(place, { page })}`
}

/** Where, by whom, and what kind of note, in one line. */
function factsOf(note: SummaryNote, writer: Writer): string {
  const { words, fill, language } = writer
  return [
    placeOf(note, writer),
    note.by,
    fill(words.on, { date: civilDate(note.on, language) }),
    ...(note.motivation === 'questioning' ? [words.question] : []),
    ...(note.evidence ? [words.evidence] : []),
    ...(note.criteria.length > 0 ? [fill(words.criteria, { criteria: note.criteria.join(', ') })] : []),
    ...(note.tags.length > 0 ? [fill(words.tags, { tags: note.tags.join(', ') })] : []),
    ...(note.assigned === undefined ? [] : [fill(words.assigned, { name: note.assigned })]),
  ].join(' · ')
}

function indexOf(numbered: readonly Numbered[], writer: Writer): ActSection[] {
  const { words, runs, cell } = writer
  const questions = numbered.filter(({ note }) => note.motivation === 'questioning')
  if (questions.length === 0) return []
  const { columns, states } = words
  return [
    {
      id: 'index',
      part: 'within',
      level: 2,
      heading: runs([words.index]),
      bookmark: words.index,
      blocks: [
        {
          kind: 'table',
          role: 'rows',
          caption: runs([words.indexCaption]),
          columns: [
            { header: runs([columns.number]), share: 8, align: 'left' },
            { header: runs([columns.place]), share: 30, align: 'left' },
            { header: runs([columns.question]), share: 48, align: 'left' },
            { header: runs([columns.state]), share: 14, align: 'left' },
          ],
          rows: questions.map(({ note, number }) => [
            { runs: [{ text: String(number), target: anchorOf(number) }] },
            cell(placeOf(note, writer)),
            cell(note.body),
            cell(note.resolved ? states.resolved : states.open),
          ]),
          rowHeaders: true,
        },
      ],
      sections: [],
    },
  ]
}
