import { Buffer } from 'node:buffer'
import { actOperators } from './act-vocabulary.ts'

// Strings first, so that nothing in them is taken for an operator; a token that fits none is one.
const tokens = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9a-fA-F\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|\S/g
const operand = /^(?:[([/<>\]]|[+-]?[\d.]|true$|false$|null$)/

export type ForeignContent = { code: 'part_beside_act' | 'hidden_in_act' | 'layer_in_act'; detail: string }

/** The first thing that the content of a page does and that an act does not: a picture, invisible text, a layer. */
export function foreignContent(content: Uint8Array): ForeignContent | null {
  let last = ''
  for (const [token] of Buffer.from(content).toString('latin1').matchAll(tokens)) {
    if (token === '/OC') return { code: 'layer_in_act', detail: 'marked content that can be hidden' }
    if (!operand.test(token) && !actOperators.has(token))
      return { code: 'part_beside_act', detail: `operator ${token}` }
    if (token === 'Tr' && last !== '0') return { code: 'hidden_in_act', detail: `text drawn in mode ${last}` }
    last = token
  }
  return null
}
