import { civilDate } from '#shared/text/civil-date.ts'
import { linesOf } from '#shared/text/lines-of.ts'
import type { ActModel, ActSection } from '../opinion/act-model.ts'
import { type ActWriter, actWriter } from '../opinion/act-writer.ts'
import { type Fonts, printFonts, toldIfReplaced } from '../report/drawable-model.ts'
import type { LetterQuestion, RequestLetter } from './request-letter.ts'

const fr = {
  reference: 'Réf. : {number}',
  date: 'Le {date}',
  title: 'Demande d’éléments au porteur de projet',
  subject: 'Objet : dossier n° {number}, {title}',
  deadline: 'Une réponse est attendue au plus tard le {date}.',
  questions: 'Questions',
  question: 'Question {number}',
  place: '{piece}, page {page}',
  quote: '« {quote} »',
  answer: 'Votre réponse',
  replaced:
    'Des caractères que les polices de cette lettre ne dessinent pas y sont remplacés par □ ; le fichier joint les garde.',
  describes: 'Demande d’éléments, dossier {number}',
  keywords: 'demande, questions, dossier, comité',
  foot: 'Demande {reference} — dossier {number}',
  footDraft: 'Demande — dossier {number}',
  footPage: 'page {page} sur {pages}',
}
const en: typeof fr = {
  reference: 'Ref.: {number}',
  date: '{date}',
  title: 'Request to the project owner',
  subject: 'Subject: dossier no. {number}, {title}',
  deadline: 'An answer is expected by {date} at the latest.',
  questions: 'Questions',
  question: 'Question {number}',
  place: '{piece}, page {page}',
  quote: '“{quote}”',
  answer: 'Your answer',
  replaced: 'Characters that the fonts of this letter cannot draw stand in it as □; the attached file keeps them.',
  describes: 'Request, dossier {number}',
  keywords: 'request, questions, dossier, committee',
  foot: 'Request {reference} — dossier {number}',
  footDraft: 'Request — dossier {number}',
  footPage: 'page {page} of {pages}',
}
type Writer = ActWriter & { words: typeof fr }

/** Lines to answer on under each question. */
const answerLines = 4

/**
 * The letter by which the committee asks the project owner, as one plain model, printed as PDF and as DOCX: who writes to
 * whom, of what, until when, each question with the words it is about and room for its answer. A pure function. What
 * `fonts` do not draw is replaced, and the letter says so.
 */
export function assembleLetter(letter: RequestLetter, fonts: Fonts = printFonts): ActModel {
  const words = letter.language === 'fr' ? fr : en
  const writer: Writer = { ...actWriter(letter.language, new Map()), words }
  return toldIfReplaced(replaced => modelOf(letter, writer, replaced), fonts)
}

function modelOf(letter: RequestLetter, writer: Writer, replaced: boolean): ActModel {
  const { words, fill, text } = writer
  const { number } = letter.dossier
  return {
    language: letter.language,
    number: letter.number,
    title: text(`${words.title} — ${letter.dossier.title}`),
    author: letter.committee,
    subject: text(fill(words.describes, { number })),
    keywords: words.keywords,
    date: letter.date,
    version: 'full',
    sections: [...headOf(letter, writer, replaced), questionsOf(letter, writer), closingOf(letter, writer)],
    foot: {
      left: text(fill(isNumbered(letter) ? words.foot : words.footDraft, { reference: letter.number, number })),
      page: words.footPage,
    },
  }
}

/** A draft may be saved before the secretariat numbered it. */
const isNumbered = (letter: RequestLetter): boolean => letter.number.trim() !== ''

function headOf(
  letter: RequestLetter,
  { words, fill, paragraph, runs, text }: Writer,
  replaced: boolean,
): ActSection[] {
  const date = civilDate(letter.date, letter.language)
  return [
    {
      id: 'letterhead',
      part: 'letterhead',
      level: 1,
      blocks: [
        paragraph('city', letter.city),
        paragraph('committee', letter.committee),
        ...(isNumbered(letter) ? [paragraph('reference', fill(words.reference, { number: letter.number }))] : []),
        paragraph('reference', fill(words.date, { date })),
      ],
      sections: [],
    },
    {
      id: 'addressee',
      part: 'preamble',
      level: 1,
      blocks: [
        {
          ...paragraph('addressee', ''),
          runs: linesOf(letter.addressee).flatMap((line, index) => [
            ...(index === 0 ? [] : [{ text: '\n' }]),
            ...runs([line]),
          ]),
        },
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
        {
          ...paragraph('body', ''),
          runs: runs([fill(words.subject, { number: letter.dossier.number, title: letter.dossier.title })], {
            bold: true,
          }),
        },
        ...(replaced ? [paragraph('notice', words.replaced)] : []),
        ...linesOf(letter.intro).map(line => paragraph('body', line)),
        {
          ...paragraph('body', ''),
          runs: runs([fill(words.deadline, { date: civilDate(letter.deadline, letter.language) })], { bold: true }),
        },
      ],
      sections: [],
    },
  ]
}

const questionsOf = ({ questions }: RequestLetter, writer: Writer): ActSection => ({
  id: 'questions',
  part: 'within',
  level: 2,
  heading: writer.runs([writer.words.questions]),
  bookmark: writer.words.questions,
  blocks: [],
  sections: questions.map(question => questionOf(question, writer)),
})

/** Characters of a quotation and a question that stay on one page with the room for their answer. */
const keptTogether = 900

function questionOf({ number, piece, page, quote, text }: LetterQuestion, writer: Writer): ActSection {
  const { words, fill, paragraph, runs } = writer
  const heading = fill(words.question, { number })
  return {
    id: `question-${number}`,
    part: 'within',
    level: 3,
    heading: runs([heading]),
    bookmark: heading,
    ...(quote.length + text.length <= keptTogether ? { together: true as const } : {}),
    blocks: [
      paragraph('particulars', page === undefined ? piece : fill(words.place, { piece, page })),
      ...(quote === ''
        ? []
        : [{ ...paragraph('body', ''), runs: runs([fill(words.quote, { quote })], { italic: true }) }]),
      ...linesOf(text).map(line => paragraph('body', line)),
      { kind: 'lines', label: runs([words.answer]), count: answerLines },
    ],
    sections: [],
  }
}

const closingOf = ({ closing, sender }: RequestLetter, { paragraph }: Writer): ActSection => ({
  id: 'closing',
  part: 'vote',
  level: 2,
  together: true,
  blocks: [
    ...linesOf(closing).map(line => paragraph('body', line)),
    ...[sender.name, sender.capacity].filter(line => line !== '').map(line => paragraph('reference', line)),
  ],
  sections: [],
})
