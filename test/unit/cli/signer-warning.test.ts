import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { verificationResult } from '#shared/domain/verification-result.ts'
import { anOpinion } from '../verification/an-opinion.ts'
import { delibere, failed, lines, results } from './delibere.ts'

let folder: string
const at = (name: string) => join(folder, name)
const pki = (name: string) => at(`pki/${name}`)

async function print(name: string, signatories: OpinionRecord['signatories']) {
  writeFileSync(at('record.json'), canonicalJson({ ...anOpinion(), signatories }))
  const printed = await delibere(['opinion', at('record.json'), '--out', at(name)])
  if (printed.status !== 0) throw new Error(printed.stderr)
}

const sign = (input: string, who: string, field: string, output: string) => {
  const files = [at(input), '--p12', pki(`${who}.p12`), '--out', at(output)]
  return delibere(['sign', ...files, '--pass-env', 'CODE', '--field', field], { CODE: 'essai' })
}

async function reasonsOf(file: string) {
  const lists = ['--crl', pki('root.crl'), pki('intermediate.crl')]
  const { stdout } = await delibere(['verify', at(file), '--root', pki('root.pem'), ...lists])
  const { status, signatures } = verificationResult.parse(results(stdout)[0])
  return { status, reasons: signatures.map(({ reasons }) => reasons.map(({ code }) => code)) }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-signer-'))
  execFileSync(resolve(import.meta.dirname, '../../pki/make-test-pki.sh'), [pki(''), 'essai'])
  await print('act.pdf', [
    { field: 'chair', name: 'Hélène Œuvrard', capacity: 'Présidente' },
    { field: 'secretary', name: 'Noël Lefèvre', capacity: 'Secrétaire' },
  ])
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a certificate in another name than the signatory of the act', () => {
  it('signs with a warning, and verification remarks it without changing the state', async () => {
    const chair = await sign('act.pdf', 'president', 'chair', 'chair.pdf')
    expect(chair).toEqual({ status: 0, stdout: '', stderr: '' })
    const again = await sign('chair.pdf', 'president', 'secretary', 'twice.pdf')
    expect({ status: again.status, stdout: again.stdout }).toEqual({ status: 0, stdout: '' })
    expect(lines(again.stderr)).toEqual([
      expect.stringMatching(/^delibere: sign: warning: .*"Noël Lefèvre".*\(signer_not_signatory\)$/),
      expect.stringMatching(/^delibere: sign: warning: .*"chair".*\(same_signer_twice\)$/),
    ])
    expect(await reasonsOf('twice.pdf')).toEqual({
      status: 'valid',
      reasons: [[], ['signer_not_signatory', 'same_signer_twice']],
    })
  })
})

describe('an act that other fields sign', () => {
  it('says in one sentence which they are', async () => {
    await print('others.pdf', [{ field: 'deputy', name: 'Claire Morvan', capacity: 'Vice-présidente' }])
    const { status, line } = failed(await sign('others.pdf', 'president', 'chair', 'refused.pdf'))
    expect(status).toBe(1)
    expect(line).toMatch(/the act is signed in "deputy", .* \(field_absent\)$/)
    expect(existsSync(at('refused.pdf'))).toBe(false)
  })
})
