import { describe, expect, test } from 'vitest'
import { failuresEn } from '#renderer/ui/failures/texts.en.ts'
import { failuresFr } from '#renderer/ui/failures/texts.fr.ts'
import { verificationEn } from '#renderer/ui/verification/texts.en.ts'
import { verificationFr } from '#renderer/ui/verification/texts.fr.ts'
import { failureCodes, reasonCodes, sorted, sourcesOf, unionCodes } from './named-codes.ts'

/** Said by the command line alone: no channel answers them. */
const ofTheCommandLine = ['revocation_list_unreadable', 'root_unreadable']

/** Faults of a CMS: they never leave signing and verification but as reasons of a verification. */
const cms = ['electron/signing/cms-check.ts', 'electron/signing/signature-algorithm.ts']
  .flatMap(sourcesOf)
  .flatMap(source => [...failureCodes(source), ...unionCodes(source)])

const verification = sourcesOf('electron/verification')
/** Failures of the channels of verification: answers to a call, not reasons about a file. */
const verificationFailures = ['cancelled', 'certificate_malformed', 'certificate_not_authority', 'file_unreadable']

const without = (codes: string[], others: string[]) => codes.filter(code => !others.includes(code))

const reasons = without(
  sorted([
    ...cms,
    ...verification.flatMap(source => [...reasonCodes(source), ...failureCodes(source), ...unionCodes(source)]),
    ...sourcesOf('electron/signing').flatMap(reasonCodes),
  ]),
  [...verificationFailures, ...ofTheCommandLine],
)

const signing = sourcesOf('electron/signing').flatMap(source => [...failureCodes(source), ...unionCodes(source)])
const answered = [
  'electron/pdf',
  'shared/domain/opinion',
  'shared/domain/grid/evaluation.ts',
  'electron/vault/files',
  'electron/exchange',
  'shared/domain/exchange/what-leaves.ts',
].flatMap(place => sourcesOf(place).flatMap(source => [...failureCodes(source), ...unionCodes(source)]))
const failures = sorted([...without(signing, cms), ...answered, ...verificationFailures, 'weak_key', 'weak_algorithm'])

describe('every code that an act, its signature or its verification can answer', () => {
  test('was found in the sources', () => {
    expect(reasons.length).toBeGreaterThan(60)
    expect(failures.length).toBeGreaterThan(50)
    expect(failures).toContain('vote_attendance_wrong')
    expect(failures).toContain('wrong_passphrase')
    expect(reasons).toContain('digest_mismatch')
    expect(reasons).toContain('structure_garbage')
  })

  test.each(failures)('%s has a sentence in both languages', code => {
    expect(Object.keys(failuresFr)).toContain(code)
    expect(failuresEn[code as keyof typeof failuresEn]).toMatch(/\p{L}{3}/u)
  })

  test.each(reasons)('%s has a sentence as the reason of a verification', code => {
    expect(Object.keys(verificationFr.reasons)).toContain(code)
    expect(verificationEn.reasons[code as keyof typeof verificationEn.reasons]).toMatch(/\p{L}{3}/u)
  })

  test('and no sentence is there for a reason that none gives', () => {
    expect(sorted(Object.keys(verificationFr.reasons))).toEqual(reasons)
  })
})
