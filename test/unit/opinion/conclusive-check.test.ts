import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { printedBlocks } from '#shared/domain/opinion/printed-blocks.ts'
import type { OpinionSense } from '#shared/domain/opinion/sense.ts'
import { anAssessment, anOpinion, node, settled } from '#test/opinion/an-opinion.ts'

const vectors = resolve(import.meta.dirname, '../../fixtures/grids')
const read = (name: string) => JSON.parse(readFileSync(resolve(vectors, name), 'utf8'))

/** An act that rests on one official vector alone. */
function actOn(vector: string, sense: OpinionSense): OpinionRecord {
  const { grid, input } = read(vector)
  const [id, version] = String(grid).split('@')
  const { text } = anOpinion()
  return settled({
    ...anOpinion(),
    sense,
    assessments: [anAssessment(`${id}.v${version}.json`, input)],
    text: {
      ...text,
      articles: [node('a1', 'Le comité rend son avis.')],
      reservations: sense === 'favourable_with_reservations' ? text.reservations : [],
    },
  })
}

test.each(['favourable', 'favourable_with_reservations'] as const)(
  'a grid that does not conclude carries no opinion that is %s',
  sense => {
    const checked = checkOpinion(actOn('boussole-nantes.incomplet.json', sense))
    if (checked.ok) throw new Error('a refusal is expected')
    expect(checked.error).toMatchObject({ code: 'grid_not_conclusive', params: { count: 6 } })
    expect(checked.error.params?.grid).toContain('Nantes')
    expect(checked.error.params?.missing).toMatch(/^« .+ », « .+ », « .+ »…$/)
  },
)

test.each(['deferred', 'unfavourable'] as const)('it may end in an opinion that is %s, which says so', sense => {
  const record = actOn('boussole-nantes.incomplet.json', sense)
  expect(checkOpinion(record)).toMatchObject({ ok: true })
  expect(printedBlocks(assembleAct(record)).join(' ')).toContain('Résultat provisoire')
})

test.each(readdirSync(vectors))('%s can be retained in an act', name => {
  const { conclusive, maxOpinion } = read(name).expected
  expect(checkOpinion(actOn(name, conclusive ? maxOpinion : 'unfavourable'))).toMatchObject({ ok: true })
})
