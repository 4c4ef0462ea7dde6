import { failure, type Result } from '../result.ts'
import type { OpinionRecord } from './opinion-record.ts'
import type { TextNode } from './text-node.ts'

const parts = ['visas', 'hearings', 'recitals', 'articles', 'recommendations'] as const

/** What a reference can lead to: paragraphs, reservations and pieces of the act. */
export const targetsOf = ({ text, dossier }: OpinionRecord): Set<string> =>
  new Set([
    ...parts.flatMap(part => text[part].map(node => node.id)),
    ...text.reservations.map(one => one.id),
    ...dossier.pieces.map(piece => piece.sha256),
  ])

/** The first reference that leads to nothing in the act, with its part and place; null where there is none. */
export function referenceFault(record: OpinionRecord): Result<never, 'act_reference_absent'> | null {
  const targets = targetsOf(record)
  for (const { part, place, nodes } of nodeLists(record)) {
    for (const [index, { content }] of nodes.entries()) {
      const absent = content.find(one => one.type === 'reference' && !targets.has(one.target))
      if (absent?.type !== 'reference') continue
      return failure('act_reference_absent', { part, place: `${place}.${index}`, label: absent.label })
    }
  }
  return null
}

const nodeLists = ({ text, annexes, separateOpinions }: OpinionRecord) => [
  ...parts.map(part => ({ part: part as string, place: `text.${part}`, nodes: text[part] as readonly TextNode[] })),
  ...annexes.map(({ content }, index) => ({ part: 'annexes', place: `annexes.${index}.content`, nodes: content })),
  ...separateOpinions.map(({ content }, index) => ({
    part: 'separateOpinions',
    place: `separateOpinions.${index}.content`,
    nodes: content,
  })),
]
