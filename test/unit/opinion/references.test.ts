import { expect, test } from 'vitest'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import { printedBlocks } from '#shared/domain/opinion/printed-blocks.ts'
import { anOpinion, settled } from '#test/opinion/an-opinion.ts'

const annotation = '0198f3a2-7c41-7b1e-9d60-2f4f1a6b8c0d'

/** An act whose last recital holds one reference and nothing else. */
function withReference(target: string, label?: string | null) {
  const record = anOpinion()
  const reference = { type: 'reference' as const, target, ...(label === undefined ? {} : { label }) }
  const recitals = [...record.text.recitals, { id: 'm90', content: [reference] }]
  return settled({ ...record, text: { ...record.text, recitals } })
}
const printOf = (record: ReturnType<typeof anOpinion>) => {
  const checked = checkOpinion(record)
  return checked.ok ? printedBlocks(assembleAct(checked.value)) : [checked.error.code]
}
const { text, dossier } = anOpinion()
const [piece] = dossier.pieces

test.each([
  ['a piece', piece?.sha256 ?? '', `pièce « ${piece?.title} » ;`],
  ['an article', text.articles[0]?.id ?? '', 'article 1er ;'],
  ['a recital', text.recitals[0]?.id ?? '', 'motif 1 ;'],
  ['a reservation', 'R1', 'réserve R1 ;'],
  ['an annotation', annotation, 'annotation du dossier ;'],
])('a reference to %s without a label is printed by what it leads to', (_, target, printed) => {
  for (const label of [undefined, null]) {
    expect(printOf(withReference(target, label)).map(one => one.replace(/\s/gu, ' '))).toContain(printed)
  }
})

test('an annotation is printed by its label, without a link', () => {
  expect(printOf(withReference(annotation, 'note de lecture')).join(' ')).toContain('note de lecture')
})

test.each(['R9', 'm77', 'c'.repeat(64)])('%s, which the act should have and has not, is refused', target => {
  expect(printOf(withReference(target))).toEqual(['act_reference_absent'])
})
