import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type AnnotationRecord,
  annotationAudiences,
  annotationMotivations,
  markColors,
  markStyles,
  targetShapes,
} from '#shared/domain/annotation.ts'
import { fromForeignPage } from '#shared/domain/annotations/foreign-page.ts'
import { toWebAnnotations } from '#shared/domain/annotations/web-annotation.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const instant = fc.constantFrom('2026-11-20T09:00:00.000Z', '2026-11-29T18:28:33.120Z')
const optional = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: undefined })
const annotation = fc
  .record({
    id: fc.stringMatching(/^[\w:-]{1,20}$/),
    author: fc.constantFrom('m-1', 'm-2'),
    motivation: fc.constantFrom(...annotationMotivations),
    body: text,
    page: fc.integer({ min: 1, max: 900 }),
    exact: text,
    prefix: text,
    suffix: text,
    start: fc.nat(9000),
    quads: fc.array(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 8, maxLength: 8 }), {
      maxLength: 3,
    }),
    color: optional(fc.constantFrom(...markColors)),
    style: optional(fc.constantFrom(...markStyles)),
    tags: optional(fc.array(fc.stringMatching(/^[a-zé]{1,9}$/), { maxLength: 3 })),
    audience: optional(fc.constantFrom(...annotationAudiences)),
    newer: optional(text),
    version: optional(fc.constantFrom('cd'.repeat(32), 'ef'.repeat(32))),
    replyTo: optional(fc.constantFrom('n-1', 'a b/c')),
    resolves: optional(fc.boolean()),
    mentions: optional(fc.array(fc.constantFrom('m-1', 'm-2'), { maxLength: 2 })),
    assigneeId: optional(fc.constantFrom('m-1', 'm-2')),
    criteria: optional(
      fc.array(fc.record({ grid: fc.constantFrom('g@1', 'é@2'), question: fc.constantFrom('q', 'c1/x') }), {
        maxLength: 2,
      }),
    ),
    shape: optional(fc.constantFrom(...targetShapes)),
    former: fc.boolean(),
    createdAt: instant,
    updatedAt: instant,
  })
  .map(({ page, exact, prefix, suffix, start, quads, shape, former, ...rest }): AnnotationRecord => {
    const target = {
      page,
      quote: { exact, prefix, suffix },
      position: { start, end: start + exact.length },
      // JSON has no −0.
      quads: quads.map(quad => quad.map(value => value + 0)),
      extractor: 'pdfjs-5.6.205',
      ...(shape ? { shape } : {}),
    }
    const { id, author, motivation, body, createdAt, updatedAt, ...maybe } = rest
    const given = Object.fromEntries(Object.entries(maybe).filter(([, value]) => value !== undefined))
    return {
      ...{ id, author, motivation, body, createdAt, updatedAt, ...given },
      clock: '000000000000001-000000-test',
      schema: 1,
      dossierId: 'd',
      pieceId: 'p',
      target,
      ...(former ? { formerTargets: [{ version: 'ab'.repeat(32), target }] } : {}),
    }
  })
const file = { sha256: 'ab'.repeat(31).concat('0f'), fileName: 'Étude & coûts.pdf' }

it('annotations written as JSON-LD are read back as they were, keys of a newer program included', () => {
  fc.assert(
    fc.property(fc.array(annotation, { maxLength: 5 }), list => {
      const written = JSON.parse(JSON.stringify(toWebAnnotations(list, file, id => `Member ${id}`)))
      expect(fromForeignPage(written)).toEqual({
        ok: true,
        value: {
          records: list.map(one => ({
            ...{ annotation: one, sha256: one.version ?? file.sha256 },
            by: `Member ${one.author}`,
          })),
          notes: [],
          unread: 0,
        },
      })
    }),
    propertySeed(),
  )
})

it('says in the words of the W3C what others can read', () => {
  const [one] = fc.sample(annotation, { numRuns: 1, seed: 7 })
  if (!one) throw new Error('no sample')
  const { replyTo, criteria, ...root } = one
  const { shape, ...passage } = one.target
  const page = toWebAnnotations(
    [{ ...root, target: passage, version: file.sha256, body: 'À revoir', tags: ['coût'] }],
    file,
    () => 'Ada',
  )
  expect(page).toMatchObject({
    type: 'AnnotationPage',
    items: [
      {
        type: 'Annotation',
        motivation: one.motivation,
        creator: { type: 'Person', name: 'Ada' },
        body: [
          { type: 'TextualBody', purpose: 'commenting', value: 'À revoir' },
          { type: 'TextualBody', purpose: 'tagging', value: 'coût' },
        ],
        target: {
          source: `nih:sha-256;${file.sha256}`,
          selector: [
            { type: 'FragmentSelector', value: `page=${one.target.page}`, refinedBy: { type: 'TextPositionSelector' } },
            { type: 'TextQuoteSelector', exact: one.target.quote.exact },
          ],
        },
      },
    ],
  })
})

it('a note that names no version stands on the first its piece had, by the name of that file', () => {
  const [one] = fc.sample(annotation, { numRuns: 1, seed: 7 })
  if (!one) throw new Error('no sample')
  const { replyTo, version, formerTargets, ...root } = one
  const first = { sha256: '12'.repeat(32), fileName: 'Étude v1.pdf', size: 1, addedAt: root.createdAt }
  const piece = { ...file, formerVersions: [{ ...first, inspection: { kind: 'pdf' } as never }] }
  const page = toWebAnnotations([root, { ...root, id: 'new', version: file.sha256 }], piece, () => 'Ada')
  expect(page).toMatchObject({
    items: [
      { target: { source: `nih:sha-256;${first.sha256}`, 'delibere:fileName': 'Étude v1.pdf' } },
      { target: { source: `nih:sha-256;${file.sha256}`, 'delibere:fileName': file.fileName } },
    ],
  })
})
