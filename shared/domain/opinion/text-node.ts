import { z } from 'zod'

export const inlineMark = z.enum(['bold', 'italic', 'superscript'])

/**
 * A run of text, or a reference to a piece, an annotation or another node of the act. Without `label`, a reference is
 * printed by what it leads to (act-mentions).
 */
export const inline = z.union([
  z.looseObject({ type: z.literal('text'), text: z.string(), marks: z.array(inlineMark).nullish() }),
  z.looseObject({ type: z.literal('reference'), target: z.string().min(1), label: z.string().nullish() }),
])
export type Inline = z.infer<typeof inline>

/** One paragraph of an act: a visa, a recital, an article, a recommendation. */
export const textNode = z.looseObject({ id: z.string().min(1), content: z.array(inline) })
export type TextNode = z.infer<typeof textNode>

/** Text of a node, marks dropped; a reference without a label by its target. */
export const plainText = (node: TextNode): string =>
  node.content.map(part => (part.type === 'text' ? part.text : (part.label ?? part.target))).join('')
