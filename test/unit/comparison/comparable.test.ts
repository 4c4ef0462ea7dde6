import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byMoment, comparable } from '#shared/domain/comparison/comparable.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { assessment, opening, sealedAt } from './records.ts'

const grid = 'boussole-nantes@1.0.0'
const drawn = fc.record({
  kind: fc.constantFrom('contribution' as const, 'reference' as const, 'individual' as const, 'retained' as const),
  memberId: fc.constantFrom('m-1', 'm-2'),
  dossierId: fc.constantFrom('d-1', 'd-2'),
  sealed: fc.boolean(),
})
const records = fc
  .array(drawn, { maxLength: 12 })
  .map(list =>
    list.map(({ sealed, ...facts }, rank) =>
      assessment(`a-${rank}`, { ...facts, ...(sealed ? { seal: sealedAt('2026-11-20') } : {}) }),
    ),
  )

describe('what may be compared', () => {
  test('is never somebody else’s own assessment before its round is open, nor a draft of theirs after', () => {
    fc.assert(
      fc.property(records, fc.subarray(['d-1', 'd-2']), (given, open) => {
        const events = open.map(id => opening(id, grid))
        for (const one of comparable(given, events, 'm-1')) {
          expect(['retained', 'individual']).toContain(one.kind)
          const isOthers = one.kind === 'individual' && one.memberId !== 'm-1'
          if (isOthers) {
            expect(open).toContain(one.dossierId)
            expect(one.seal).toBeDefined()
          }
        }
      }),
      propertySeed(),
    )
  })

  test('is all that was retained and all that is one’s own', () => {
    fc.assert(
      fc.property(records, given => {
        const mine = given.filter(
          one => one.kind === 'retained' || (one.kind === 'individual' && one.memberId === 'm-1'),
        )
        expect(comparable(given, [], 'm-1')).toEqual(mine)
      }),
      propertySeed(),
    )
  })

  test('leaves out what is still closed', () => {
    const closed = {
      ...assessment('c-1', { memberId: 'm-2' }),
      kind: 'sealed' as const,
      assessmentId: 'a-1',
      seal: sealedAt('2026-11-20'),
      envelope: {
        suite: 'DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM' as const,
        recipient: '',
        encapsulated: '',
        ciphertext: '',
      },
    }
    expect(comparable([closed], [opening('d-1', grid)], 'm-1')).toEqual([])
  })

  test('goes from the earliest to the latest', () => {
    const late = assessment('a-1', { seal: sealedAt('2026-12-01') })
    const early = assessment('a-2', { seal: sealedAt('2026-11-01') })
    expect([late, early].toSorted(byMoment)).toEqual([early, late])
  })
})
