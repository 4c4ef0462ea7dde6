import { plainText, type TextNode } from '#shared/domain/opinion/text-node.ts'

/** A paragraph typed as plain text; runs with marks or references that were not touched are kept. */
export function withPlainText(node: TextNode, text: string): TextNode {
  return plainText(node) === text ? node : { ...node, content: [{ type: 'text', text }] }
}

export const newNode = (text = ''): TextNode => ({ id: crypto.randomUUID(), content: [{ type: 'text', text }] })

/** `list` with the item at `index` moved by `step` places; unchanged at either end. */
export function moved<Item>(list: readonly Item[], index: number, step: -1 | 1): Item[] {
  const other = index + step
  const a = list[index]
  const b = list[other]
  if (a === undefined || b === undefined) return [...list]
  return list.with(index, b).with(other, a)
}
