import { Buffer } from 'node:buffer'
import { actOperators } from './act-vocabulary.ts'

// Strings apart, which are passed over as a whole; a token that fits none is one.
const tokens = /\s*(<<|>>|<[0-9a-fA-F\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|\S)/y
const operand = /^(?:[([/<>\]]|[+-]?[\d.]|true$|false$|null$)/

/** Tokens in their order; a string is the one token `(`, null one that does not end, or holds another. */
function* tokensIn(content: string): Generator<string | null> {
  tokens.lastIndex = 0
  for (let found = tokens.exec(content); found; found = tokens.exec(content)) {
    if (found[1] !== '(') {
      yield found[1] as string
      continue
    }
    const end = endOfString(content, tokens.lastIndex)
    yield end < 0 ? null : '('
    if (end < 0) return
    tokens.lastIndex = end
  }
}

function endOfString(content: string, start: number): number {
  for (let at = start; at < content.length; at++) {
    const sign = content[at]
    if (sign === '\\') at++
    else if (sign === ')') return at + 1
    else if (sign === '(') return -1
  }
  return -1
}

export type ForeignContent = { code: 'part_beside_act' | 'hidden_in_act' | 'layer_in_act'; detail: string }

/** The first thing that the content of a page does and that an act does not: a picture, invisible text, a layer. */
export function foreignContent(content: Uint8Array): ForeignContent | null {
  let last = ''
  for (const token of tokensIn(Buffer.from(content).toString('latin1'))) {
    if (token === null) return { code: 'part_beside_act', detail: 'a string that does not end' }
    if (token === '/OC') return { code: 'layer_in_act', detail: 'marked content that can be hidden' }
    if (!operand.test(token) && !actOperators.has(token))
      return { code: 'part_beside_act', detail: `operator ${token}` }
    if (token === 'Tr' && last !== '0') return { code: 'hidden_in_act', detail: `text drawn in mode ${last}` }
    last = token
  }
  return null
}
