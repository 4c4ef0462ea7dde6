import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { assertNever } from '#shared/domain/assert-never.ts'
import type {
  ActBlock,
  ActItem,
  ActModel,
  ActParagraph,
  ActRun,
  ActSection,
  ActTable,
} from '#shared/domain/opinion/act-model.ts'
import { roleStyles, wordStyles } from './word-styles.ts'

/** Twentieths of a point. The text is 9,026 wide on A4 with these margins. */
const margins = { top: 1304, bottom: 1304, left: 1440, right: 1440 }
const textWidth = 9026
const labelIndent = 520

/**
 * A model of the engine of the acts as a Word document (ISO/IEC 29500): headings that are headings, in the language of
 * the model, styles by role, heads of tables repeated, links to what they name, a box to write in where the print has
 * lines. It has no figures and no signatures: what is signed is a PDF.
 */
export async function wordDocument(model: ActModel): Promise<Uint8Array> {
  const language = model.language === 'fr' ? 'fr-FR' : 'en-GB'
  const document = new Document({
    title: model.title,
    creator: model.author,
    lastModifiedBy: model.author,
    subject: model.subject,
    keywords: model.keywords,
    description: model.subject,
    styles: wordStyles(language),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: margins } },
        footers: { default: foot(model) },
        children: model.sections.flatMap(sectionBlocks),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function foot({ foot: { left, page } }: ActModel): Footer {
  const parts = page.split(/(\{pages?\})/).map(part => {
    if (part === '{page}') return PageNumber.CURRENT
    return part === '{pages}' ? PageNumber.TOTAL_PAGES : part
  })
  return new Footer({
    children: [
      new Paragraph({
        style: 'DelibereCell',
        tabStops: [{ type: 'right', position: textWidth }],
        children: [new TextRun({ text: left }), new TextRun({ children: ['\t', ...parts] })],
      }),
    ],
  })
}

type Block = Paragraph | Table

function sectionBlocks(section: ActSection): Block[] {
  const heading = section.heading
    ? [
        new Paragraph({
          heading:
            [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][section.level - 1] ??
            HeadingLevel.HEADING_3,
          children: named(section.id, runs(section.heading)),
        }),
      ]
    : []
  return [...heading, ...section.blocks.flatMap(block => blockOf(block)), ...section.sections.flatMap(sectionBlocks)]
}

function blockOf(block: ActBlock): Block[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block)]
    case 'list':
      return block.items.flatMap(itemOf)
    case 'table':
      return tableOf(block)
    case 'lines':
      return answerBox(runs(block.label), block.count)
    case 'figure':
    case 'signatures':
      throw new Error(`a ${block.kind} is for the print alone`)
    default:
      return assertNever(block)
  }
}

const styleOf = ({ role }: ActParagraph) => {
  const style = roleStyles[role]
  return style ? { style: style.id } : {}
}

const paragraphOf = (paragraph: ActParagraph): Paragraph =>
  new Paragraph({ ...styleOf(paragraph), children: named(paragraph.id, runs(paragraph.runs)) })

/** The label hangs in the margin of the first paragraph; those after it stand under its words. */
const itemOf = ({ id, label, paragraphs }: ActItem): Paragraph[] =>
  paragraphs.map((paragraph, index) => {
    const words = runs(paragraph.runs)
    const last = index === paragraphs.length - 1
    return new Paragraph({
      ...styleOf(paragraph),
      indent: { left: labelIndent, ...(index === 0 ? { hanging: labelIndent } : {}) },
      tabStops: [{ type: 'left', position: labelIndent }],
      keepNext: index === 0 && !last,
      spacing: { after: last ? 220 : 80 },
      children:
        index === 0
          ? [
              ...named(id, [new TextRun({ text: label, bold: true, color: '12684B' })]),
              new TextRun({ text: '\t' }),
              ...words,
            ]
          : words,
    })
  })

const named = (id: string | undefined, children: ParagraphChild[]): ParagraphChild[] =>
  id === undefined ? children : [new Bookmark({ id: bookmarkOf(id), children })]

const bookmarkOf = (id: string): string => `b_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40)

const runs = (list: readonly ActRun[]): ParagraphChild[] =>
  list.flatMap((run): ParagraphChild[] => {
    const look = {
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
      ...(run.superscript ? { superScript: true } : {}),
    }
    const lines = run.text.split('\n')
    if (run.target === undefined) {
      return lines.map((text, index) => new TextRun({ ...look, text, ...(index > 0 ? { break: 1 } : {}) }))
    }
    const words = new TextRun({ ...look, text: lines.join(' '), color: '0D5A99', underline: {} })
    return [new InternalHyperlink({ anchor: bookmarkOf(run.target), children: [words] })]
  })

function tableOf({ caption, columns, rows }: ActTable): Block[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((textWidth * share) / shares))
  const cell = (content: readonly ActRun[], index: number, head: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(head ? { shading: { fill: 'EFF3F1' } } : {}),
      children: [
        new Paragraph({
          style: 'DelibereCell',
          alignment: columns[index]?.align === 'centre' ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: runs(head ? content.map(run => ({ ...run, bold: true as const })) : content),
        }),
      ],
    })
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'C1CAC5' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return [
    new Paragraph({ style: 'DelibereCaption', children: runs(caption) }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ header }, index) => cell(header, index, true)),
        }),
        ...rows.map(
          row =>
            new TableRow({
              cantSplit: true,
              children: row.map(({ runs: content }, index) => cell(content, index, false)),
            }),
        ),
      ],
    }),
    new Paragraph({ children: [] }),
  ]
}

/** Empty paragraphs in one frame, which grows with what is written in it. */
const answerBox = (label: ParagraphChild[], lines: number): Paragraph[] => [
  new Paragraph({ style: 'DelibereParticulars', keepNext: true, children: label }),
  ...Array.from(
    { length: lines },
    (_, index) => new Paragraph({ style: 'DelibereAnswer', keepNext: index < lines - 1, children: [] }),
  ),
  new Paragraph({ spacing: { after: 0 }, children: [] }),
]
