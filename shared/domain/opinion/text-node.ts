import { z } from 'zod'

export const inlineMark = z.enum(['bold', 'italic', 'superscript'])

/** A run of text, or a reference to a piece, an annotation or another node of the act. */
export const inline = z.union([
  z.looseObject({ type: z.literal('text'), text: z.string(), marks: z.array(inlineMark).optional() }),
  z.looseObject({ type: z.literal('reference'), target: z.string(), label: z.string() }),
])
export type Inline = z.infer<typeof inline>

/** One paragraph of an act: a visa, a recital, an article, a recommendation. */
export const textNode = z.looseObject({ id: z.string().min(1), content: z.array(inline) })
export type TextNode = z.infer<typeof textNode>

/** Text of a node as a reader sees it, marks dropped. */
export const plainText = (node: TextNode): string =>
  node.content.map(part => (part.type === 'text' ? part.text : part.label)).join('')
