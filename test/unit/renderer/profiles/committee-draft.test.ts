import { describe, expect, test } from 'vitest'
import { creationOf, emptyDraft, refusedFields } from '#renderer/features/profiles/committee-draft.ts'
import { confirmsKey, keyGroups } from '#renderer/features/profiles/key-groups.ts'
import { contract } from '#shared/ipc/contract.ts'

const filled = { ...emptyDraft(false), committeeName: ' Comité ', city: 'Lille', name: 'Ada' }

describe('a committee to create', () => {
  test('needs its name, its city and one’s own name', () => {
    expect(refusedFields(emptyDraft(false))).toEqual(['committeeName', 'city', 'name'])
    expect(refusedFields({ ...filled, city: '  ' })).toEqual(['city'])
    expect(refusedFields(filled)).toEqual([])
  })

  test('is what the contract asks, for a member and for a contributor', () => {
    const schema = contract['profiles.create'].input
    expect(schema.parse(creationOf({ ...filled, college: 'experts' })).identity).toEqual({
      name: 'Ada',
      kind: 'member',
      role: 'member',
      college: 'experts',
    })
    expect(schema.parse(creationOf({ ...filled, kind: 'contributor', capacity: 'dpo' })).identity).toEqual({
      name: 'Ada',
      kind: 'contributor',
      capacity: 'dpo',
    })
  })

  test('is protected by a passphrase where the keyring is weak', () => {
    expect(emptyDraft(true).protection).toBe('passphrase')
    expect(emptyDraft(false).protection).toBe('safe_storage')
  })
})

describe('the recovery key', () => {
  test('is confirmed by its last group, in any case', () => {
    expect(keyGroups('ABCD-EFGH 2345')).toEqual(['ABCD', 'EFGH', '2345'])
    expect(confirmsKey('ABCD-EFGH-JKLM', ' jklm ')).toBe(true)
    expect(confirmsKey('ABCD-EFGH-JKLM', 'ABCD')).toBe(false)
    expect(confirmsKey('ABCD-EFGH-JKLM', '')).toBe(false)
  })
})
