import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printFault } from '#electron/cli/opinion-print-fault.ts'
import { renderOpinionHere } from '#electron/pdf/render-opinion-here.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { anOpinion, node, settled } from '#test/opinion/an-opinion.ts'
import { resources } from '#test/shipped-resources.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

async function bytesOf(record: OpinionRecord): Promise<Uint8Array> {
  const printed = await renderOpinionHere(record, { resources })
  if (!printed.ok) throw new Error(printed.error.code)
  return printed.value.bytes
}

test('the print of a record says what the record says', async () => {
  expect(await printFault(anOpinion(), await bytesOf(anOpinion()))).toBeNull()
})

test('a print that lacks or changes a word of its record is not written', async () => {
  const record = anOpinion()
  const recitals = [node('m1', 'Considérant que le comité a tout lu ;')]
  const other = settled({ ...record, text: { ...record.text, recitals } })
  expect(await printFault(record, await bytesOf(other))).toMatchObject({ error: { code: 'print_unlike_record' } })
})

test('a record of any words that can be exported is printed as it says', async () => {
  const word = fc.constantFrom(
    ...['Article', '2', '1er', 'n°', '«', '»', '"', "l'an", ':', ';', '!', '?', '50 %', '12 345', '—', '-', '…', '...'],
    ...[
      'Œuvre',
      'É',
      'e\u0301',
      'porte\u2011voix',
      '→',
      '⇒',
      '✗',
      'https://a.b/c?d=e',
      'anticonstitutionnellement',
      '\n',
      '\t',
    ],
    ...['(art. 5)', 'x'.repeat(120), 'ﬁn', '½', 'μ', 'µ', 'R1', 'Łódź', 'Αθήνα', 'Москва', '`a:b`'],
  )
  const words = fc.array(word, { minLength: 1, maxLength: 25 }).map(list => `Vu ${list.join(' ')}`)
  const act = fc.record({
    visas: fc.array(words, { minLength: 1, maxLength: 3 }),
    recitals: fc.array(words, { minLength: 1, maxLength: 12 }),
    articles: fc.array(words, { minLength: 1, maxLength: 3 }),
    mark: fc.stringMatching(/^[A-Z][A-Z0-9.-]{0,20}$/),
    requirement: words,
    title: words,
    name: words,
  })
  await fc.assert(
    fc.asyncProperty(act, async ({ visas, recitals, articles, mark, requirement, title, name }) => {
      const record = anOpinion({ assessments: [] })
      const nodes = (part: string, list: string[]) => list.map((text, index) => node(`${part}${index}`, text))
      const [first] = record.text.reservations
      if (!first) throw new Error('a reservation is expected')
      const text = {
        ...record.text,
        ...{ visas: nodes('v', visas), recitals: nodes('m', recitals), articles: nodes('a', articles) },
        reservations: [{ ...first, id: mark, requirement, responsible: name }],
      }
      const random = settled({ ...record, text, act: { ...record.act, title, committee: name } })
      expect(await printFault(random, await bytesOf(random))).toBeNull()
    }),
    propertySeed(12),
  )
})
