import { gridAnnex } from './act-grid-annex.ts'
import type { ActGrid } from './act-grids.ts'
import type { ActBlock, ActSection, ActTable } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'
import type { OpinionRecord } from './opinion-record.ts'

type Annex = { title: string; blocks: ActBlock[]; sections: ActSection[] }

/** Part 11: grids, separate opinions, list of the pieces, then what the record adds; numbered in that order. */
export function annexes(record: OpinionRecord, grids: readonly ActGrid[], writer: ActWriter): ActSection[] {
  const { labels, fill, paragraph } = writer
  const parts: Annex[] = [
    ...grids.map((grid, index) => gridAnnex(grid, `annex-${index + 1}`, writer)),
    ...record.separateOpinions.map(({ kind, author, content }) => ({
      title: labels.separateOpinion[kind],
      blocks: [
        paragraph('particulars', fill(labels.separateAuthor, { author })),
        ...content.map(node => paragraph('body', writer.node(node))),
      ],
      sections: [],
    })),
    ...(record.dossier.pieces.length > 0
      ? [{ title: labels.pieces, blocks: [piecesTable(record.dossier.pieces, writer)], sections: [] }]
      : []),
    ...record.annexes.map(({ title, content }) => ({
      title,
      blocks: content.map(node => paragraph('body', writer.node(node))),
      sections: [],
    })),
  ]
  return parts.map(({ title, blocks, sections }, index) => {
    const number = fill(labels.annex, { number: index + 1 })
    return {
      id: `annex-${index + 1}`,
      part: 'annex',
      level: 2,
      heading: writer.runs([`${number}${labels.annexMark}${title}`]),
      bookmark: writer.text(`${number}${labels.annexMark}${title}`),
      blocks,
      sections,
    }
  })
}

function piecesTable(pieces: OpinionRecord['dossier']['pieces'], writer: ActWriter): ActTable {
  const { labels } = writer
  return {
    kind: 'table',
    role: 'hashes',
    caption: writer.runs([labels.piecesCaption]),
    columns: [
      { header: writer.runs([labels.pieceTitle]), share: 2.2, align: 'left' },
      { header: writer.runs([labels.pieceType]), share: 1.58, align: 'left' },
      { header: writer.runs([labels.pieceHash]), share: 6.22, align: 'left' },
    ],
    rows: pieces.map(({ title, type, sha256 }) => [
      { ...writer.cell(title), id: sha256 },
      writer.cell(labels.pieceTypes[type] ?? type),
      { runs: [{ text: sha256 }] },
    ]),
    rowHeaders: true,
  }
}
