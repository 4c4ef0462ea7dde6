import { civilDate } from '#shared/text/civil-date.ts'
import type { ActItem, ActParagraph, ActRun, ActSection } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'
import type { OpinionBound } from './opinion-bound.ts'
import type { OpinionRecord, Reservation } from './opinion-record.ts'
import { exceedsBound } from './sense.ts'
import type { TextNode } from './text-node.ts'

/** Parts 7 and 8: the verb, the articles, the reservations, the recommendations; then the waivers it rests on. */
export function operativePart(record: OpinionRecord, bound: OpinionBound | null, writer: ActWriter): ActSection {
  const { text, sense } = record
  const { labels, paragraph } = writer
  const sections: ActSection[] = []
  if (text.reservations.length > 0) {
    sections.push(
      within('reservations', writer.runs([labels.reservations]), [
        paragraph('body', labels.reservationsIntro),
        { kind: 'list', role: 'reservations', items: text.reservations.map(one => reservationItem(one, writer)) },
      ]),
    )
  }
  if (text.recommendations.length > 0) {
    const items = text.recommendations.map((node, index) => ({
      id: node.id,
      label: `${index + 1}.`,
      paragraphs: [paragraph('body', writer.node(node))],
    }))
    sections.push(
      within('recommendations', writer.runs([labels.recommendations]), [
        paragraph('body', labels.recommendationsIntro),
        { kind: 'list', role: 'recommendations', items },
      ]),
    )
  }
  const exceeded = bound?.rules.filter(rule => exceedsBound(sense, rule.maxOpinion)) ?? []
  if (bound && exceeded.length > 0) {
    const max = labels.sense[bound.maxOpinion]
    const items = exceeded.map(({ rule, reason }) => waiverItem(record, rule, reason, writer))
    sections.push(
      within('waivers', writer.runs([labels.bound]), [
        paragraph('body', writer.fill(labels.boundIntro, { max })),
        { kind: 'list', role: 'remarks', items },
      ]),
    )
  }
  return {
    id: 'operative',
    part: 'operative',
    level: 2,
    heading: writer.runs([text.formula]),
    bookmark: labels.operative,
    blocks: text.articles.map((node, index) => article(node, index + 1, writer)),
    sections,
  }
}

const within = (id: string, heading: ActRun[], blocks: ActSection['blocks']): ActSection => ({
  id,
  part: 'within',
  level: 3,
  heading,
  blocks,
  sections: [],
})

/** « Article 1er. — » and the paragraph. */
function article(node: TextNode, number: number, writer: ActWriter): ActParagraph {
  const { labels, fill, language } = writer
  const rank = language === 'fr' && number === 1 ? '1er' : String(number)
  const label: ActRun = { text: fill(labels.article, { number: rank }) + labels.articleMark, bold: true }
  return writer.paragraph('article', [label, ...writer.node(withoutTypedHeading(node, number))], node.id)
}

/**
 * A heading typed by hand at the start of an article is not printed twice: « Article 2. — » or « Article 2 : » of the
 * second. Only the article's own rank before a dash or a colon is one; « Article 12 du RGPD » is text, and stays.
 */
function withoutTypedHeading(node: TextNode, number: number): TextNode {
  const [first, ...rest] = node.content
  if (first?.type !== 'text') return node
  const rank = number === 1 ? '1(?:er)?' : String(number)
  const heading = new RegExp(`^\\s*Article\\s+${rank}(?:\\s*\\.?\\s*[—–]|\\s*\\.?\\s+-|\\s*:)\\s+(?=\\S)`, 'iu')
  return { ...node, content: [{ ...first, text: first.text.replace(heading, '') }, ...rest] }
}

function reservationItem(reservation: Reservation, writer: ActWriter): ActItem {
  const { labels, paragraph, language } = writer
  const { id, requirement, responsible, due, proof } = reservation
  const parts: [string, string][] = [
    [labels.responsible, responsible],
    [labels.due, civilDate(due, language)],
    [labels.proof, proof],
  ]
  const particulars = parts.flatMap(([label, value], index): (string | ActRun)[] => [
    { text: index === 0 ? label : ` ${label}`, bold: true },
    sentence(value),
  ])
  return { id, label: id, paragraphs: [paragraph('body', requirement), paragraph('particulars', particulars)] }
}

const sentence = (words: string): string => (/[.!?…]\s*$/u.test(words) ? words : `${words}.`)

function waiverItem(record: OpinionRecord, rule: string, reason: string, writer: ActWriter): ActItem {
  const { labels, paragraph } = writer
  const waiver = record.bound.waivers.find(one => one.rule === rule)
  return {
    label: '–',
    paragraphs: [
      paragraph('body', [{ text: rule, bold: true }, labels.annexMark, reason]),
      paragraph('particulars', [{ text: labels.waiverBy, bold: true }, waiver?.by ?? '—']),
      paragraph('particulars', [{ text: labels.waiverReason, bold: true }, waiver?.reason ?? '—']),
    ],
  }
}
