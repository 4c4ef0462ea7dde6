import { expect, test } from 'vitest'
import { sectionNode } from '#electron/pdf/definition/section-nodes.ts'
import type { ActBlock, ActSection } from '#shared/domain/opinion/act-model.ts'

const leadIn: ActBlock = { kind: 'paragraph', role: 'body', runs: [{ text: 'Le comité recommande :' }] }
const list: ActBlock = {
  kind: 'list',
  role: 'recommendations',
  items: [{ label: '1.', paragraphs: [{ kind: 'paragraph', role: 'body', runs: [{ text: 'Relire la note.' }] }] }],
}

/** Points that the heading asks for below itself before it stands on a page. */
function roomAsked(blocks: ActBlock[]): number {
  const section: ActSection = { id: 's', part: 'operative', level: 3, heading: [{ text: 'R' }], blocks, sections: [] }
  const node = sectionNode(section)
  const [heading] = 'stack' in node ? node.stack : []
  return heading?.room ?? 0
}

test('a heading over a list asks for the words that announce it and for the beginning of the list', () => {
  const [alone, announced] = [roomAsked([list]), roomAsked([leadIn, list])]
  expect(announced).toBeGreaterThan(alone)
  expect(announced).toBeGreaterThan(roomAsked([leadIn]))
})

test('a longer announcement asks for more room', () => {
  const long: ActBlock = {
    ...leadIn,
    runs: [{ text: 'Sans effet sur le sens de l’avis, le comité recommande. '.repeat(6) }],
  }
  expect(roomAsked([long, list])).toBeGreaterThan(roomAsked([leadIn, list]))
})
