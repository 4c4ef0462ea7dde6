import { describe, expect, it } from 'vitest'
import { type AssessmentRecord, answeredAssessment, assessmentRecord } from '#shared/domain/assessment.ts'
import { commitmentOf, inForce, keepsCommitment, sealOf } from '#shared/domain/assessment-seal.ts'

const salt = 'a5'.repeat(32)
const at = '2026-11-29T10:00:00.000Z'

function anAssessment(change: Partial<AssessmentRecord> = {}): AssessmentRecord {
  return answeredAssessment.parse({
    id: 'e1',
    author: 'm1',
    clock: '001790000000000-000000-test',
    schema: 1,
    dossierId: 'd1',
    kind: 'individual',
    grid: 'g@1.0.0',
    memberId: 'm1',
    answers: { q1: { value: 2, evidence: [] } },
    updatedAt: at,
    ...change,
  })
}

describe('a commitment', () => {
  it('changes with every answer, every reason, the person and the salt', () => {
    const kept = commitmentOf(anAssessment(), salt)
    const others = [
      commitmentOf(anAssessment({ answers: { q1: { value: 3, evidence: [] } } }), salt),
      commitmentOf(anAssessment({ answers: { q1: { value: 2, reason: 'parce que', evidence: [] } } }), salt),
      commitmentOf(anAssessment({ memberId: 'm2' }), salt),
      commitmentOf(anAssessment({ supersedes: 'e0' }), salt),
      commitmentOf(anAssessment(), 'b6'.repeat(32)),
    ]
    expect(new Set([kept, ...others]).size).toBe(others.length + 1)
  })

  it('is of what was said, whenever it was written down', () => {
    const later = anAssessment({ clock: '001790000000009-000000-test', updatedAt: '2026-11-30T10:00:00.000Z' })
    expect(commitmentOf(later, salt)).toBe(commitmentOf(anAssessment(), salt))
  })

  it('is kept by the assessment it was made of, and by no other', () => {
    const draft = anAssessment()
    const sealed = { ...draft, seal: sealOf(draft, salt, at) }
    expect(keepsCommitment(sealed, sealed.seal.hash)).toBe(true)
    expect(keepsCommitment({ ...sealed, answers: {} }, sealed.seal.hash)).toBe(false)
    expect(keepsCommitment(draft, sealed.seal.hash)).toBe(false)
    expect(keepsCommitment(sealed, '0'.repeat(64))).toBe(false)
  })
})

describe('those in force', () => {
  it('are without the ones that a later sealed one replaces', () => {
    const first = { ...anAssessment(), seal: { at, hash: '1'.repeat(64) } }
    const begun = anAssessment({ id: 'e2', supersedes: 'e1' })
    expect(inForce([first, begun]).map(({ id }) => id)).toEqual(['e1', 'e2'])
    const given = { ...begun, seal: { at, hash: '2'.repeat(64) } }
    expect(inForce([first, given]).map(({ id }) => id)).toEqual(['e2'])
  })

  it('leave a closed one out by the assessment inside it', () => {
    const closed = assessmentRecord.parse({
      ...anAssessment({ id: 'paquet-1' }),
      kind: 'sealed',
      assessmentId: 'e1',
      seal: { at, hash: '1'.repeat(64) },
      envelope: {
        suite: 'DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM',
        recipient: 'k',
        encapsulated: 'e',
        ciphertext: 'c',
      },
    })
    const next = { ...anAssessment({ id: 'e2', supersedes: 'e1' }), seal: { at, hash: '2'.repeat(64) } }
    expect(inForce([closed, next]).map(({ id }) => id)).toEqual(['e2'])
  })
})
