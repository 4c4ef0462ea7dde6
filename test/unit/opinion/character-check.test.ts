import { expect, test } from 'vitest'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { anOpinion, node } from '#test/opinion/an-opinion.ts'

const faultOf = (change: (record: OpinionRecord) => object) => {
  const checked = checkOpinion({ ...anOpinion(), ...change(anOpinion()) })
  return checked.ok ? 'accepted' : checked.error
}
const visa = (text: string) =>
  faultOf(({ text: { votedHash: _, ...act } }) => ({ text: { ...act, visas: [node('v1', text)] } }))

test.each([
  ['a change of direction', 'Vu abc\u202edcba ;', 'U+202E', 'Vu abc⟨U+202E⟩dcba ;'],
  ['a space of no width', 'Vu ab\u200bcd ;', 'U+200B', 'Vu ab⟨U+200B⟩cd ;'],
  ['a control', 'Vu a\u0007b ;', 'U+0007', 'Vu a⟨U+0007⟩b ;'],
  ['a null', 'Vu a\u0000b ;', 'U+0000', 'Vu a⟨U+0000⟩b ;'],
  ['half a character', 'Vu a\ud800b ;', 'U+D800', 'Vu a⟨U+D800⟩b ;'],
  ['a soft hyphen', 'Vu cou\u00adpé ;', 'U+00AD', 'Vu cou⟨U+00AD⟩pé ;'],
])('%s is refused with its place, and not left out of the print', (_, text, code, where) => {
  expect(visa(text)).toEqual({
    code: 'character_invisible',
    params: { code, where, place: 'text.visas.0.content.0.text', part: 'visas' },
  })
})

test.each(['Vu la loi\n\tn° 1 ;', 'Vu É décomposé ;', 'Vu Œuvrard Łukasz ẞ Nguyễn Αθήνα Москва ≤ → ✓ 50\u202f% ;'])(
  '%s is accepted',
  text => {
    expect(visa(text)).toBe('accepted')
  },
)

test('a name of a sign that the fonts lack is refused for that sign, not for want of a name', () => {
  const fault = faultOf(({ signatories: [first, ...others] }) => ({
    signatories: [{ ...first, name: '🙂' }, ...others],
  }))
  expect(fault).toMatchObject({
    code: 'character_unprintable',
    params: { character: '🙂', place: 'signatories.0.name', part: 'signatures' },
  })
})

test('what is not printed may hold any character, but no half of one', () => {
  const withKey = (value: string) =>
    faultOf(({ act }) => ({ act: { ...act, sourceSystem: value }, tool: { note: value } }))
  expect(withKey('中 🙂 \u200b')).toBe('accepted')
  expect(withKey('\udc00')).toMatchObject({ code: 'character_invisible', params: { place: 'act.sourceSystem' } })
})

test('a grid is judged by what is printed of it', () => {
  const withReason = (reason: string) =>
    faultOf(({ assessments: [first] }) => ({ assessments: [{ ...first, justifications: { 'c1-biais': reason } }] }))
  expect(withReason('Un seul critère 中.')).toMatchObject({ code: 'character_unprintable', params: { code: 'U+4E2D' } })
  expect(withReason('Un seul\u202e critère.')).toMatchObject({ code: 'character_invisible' })
  const withSource = (source: string) =>
    faultOf(({ assessments: [first] }) => ({ assessments: [{ ...first, grid: { ...first?.grid, summary: source } }] }))
  expect(withSource('中 🙂')).toBe('accepted')
  expect(withSource('\ud800')).toMatchObject({ params: { place: 'assessments.0.grid.summary' } })
})
