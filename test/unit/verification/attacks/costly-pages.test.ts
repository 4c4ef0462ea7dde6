import { beforeAll, expect, test } from 'vitest'
import { foreignContent } from '#electron/verification/record/foreign-content.ts'
import { anOpinion, rendered } from '../an-opinion.ts'
import { codesOf, signersOfTest, verifyWith } from '../signed-act.ts'
import { appendUpdate, bodyOf, latin1, numberOf } from './append-update.ts'
import { packed } from './costly-attacks.ts'

let verify: ReturnType<typeof verifyWith>
let act: Uint8Array
beforeAll(async () => {
  verify = verifyWith(await signersOfTest())
  act = await rendered(anOpinion())
})

test('an empty field that draws megabytes of white space draws something', async () => {
  const field = numberOf(act, '/T (chair)')
  const body = bodyOf(act, field).replace(/\/AP\s*<<[^>]*>>/, '/AP << /N 9001 0 R >>')
  const drawing = packed(
    '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << >>',
    Buffer.concat([Buffer.alloc(3_000_000, 0x20), Buffer.from('x')]),
  )
  const result = await verify(appendUpdate(act, { objects: { [field]: body, 9001: drawing } }), [])
  expect(result).toMatchObject({ status: 'invalid', record: 'differs' })
  expect(codesOf(result)).toContain('annotation_beside_act')
})

test('a page that unfolds to more than a page of an act can be is not read', async () => {
  const content = Number(/\/Contents (\d+) 0 R/.exec(latin1(act))?.[1])
  const huge = packed('', Buffer.from(`(${'\\('.repeat(4_000_000)})`))
  const result = await verify(appendUpdate(act, { objects: { [content]: huge } }), [])
  expect(result).toMatchObject({ status: 'invalid', record: 'differs' })
  expect(codesOf(result)).toContain('text_unreadable')
})

test('strings of a page are passed over once, whether they end or not', () => {
  const beside = (content: string) => foreignContent(Buffer.from(content))
  expect(beside(`(${'\\('.repeat(400_000)}) Tj`)).toBeNull()
  expect(beside(`(${'\\('.repeat(400_000)}`)).toMatchObject({ code: 'part_beside_act' })
  expect(beside(`${'( '.repeat(400_000)}`)).toMatchObject({ code: 'part_beside_act' })
  expect(beside('(Do) Tj /X Do')).toEqual({ code: 'part_beside_act', detail: 'operator Do' })
})
