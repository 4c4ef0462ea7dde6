import { failure, type Refusal } from '../result.ts'
import { mentionsOf } from './act-mentions.ts'
import { actLabels } from './act-writer.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { paragraphParts } from './paragraph-parts.ts'
import type { TextNode } from './text-node.ts'

/**
 * The first reference that should lead to a part of the act and does not, with its part and place; null where there is
 * none. An annotation is a target too, which no act holds: what is not named as the parts of this act are is taken for one.
 */
export function referenceFault(record: OpinionRecord): Refusal<'act_reference_absent'> | null {
  const targets = mentionsOf(record, actLabels(record.act.language))
  const forms = new Set(['R#', ...[...targets.keys()].map(formOf)])
  const isDangling = (target: string) => !targets.has(target) && (isHash.test(target) || forms.has(formOf(target)))
  for (const { part, place, nodes } of nodeLists(record)) {
    for (const [index, { content }] of nodes.entries()) {
      const absent = content.find(one => one.type === 'reference' && isDangling(one.target))
      if (absent?.type !== 'reference') continue
      return failure('act_reference_absent', {
        part,
        place: `${place}.${index}`,
        label: absent.label ?? absent.target,
      })
    }
  }
  return null
}

const isHash = /^[0-9a-f]{64}$/

/** `m12` and `m1` are named alike. */
const formOf = (id: string): string => id.replace(/\d+/gu, '#')

const nodeLists = ({ text, annexes, separateOpinions }: OpinionRecord) => [
  ...paragraphParts.map(part => ({
    part: part as string,
    place: `text.${part}`,
    nodes: text[part] as readonly TextNode[],
  })),
  ...annexes.map(({ content }, index) => ({ part: 'annexes', place: `annexes.${index}.content`, nodes: content })),
  ...separateOpinions.map(({ content }, index) => ({
    part: 'separateOpinions',
    place: `separateOpinions.${index}.content`,
    nodes: content,
  })),
]
