import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toPem } from '#electron/signing/pem.ts'
import { verificationResult } from '#shared/domain/verification-result.ts'
import { aRoot } from '#test/pki/test-authority.ts'
import { twoFieldPdf } from '#test/pki/two-field-pdf.ts'
import { delibere, failed, results } from './delibere.ts'

const passphrase = 'Délibéré d’essai 42'

let folder: string
const at = (name: string) => join(folder, name)
const pki = (name: string) => join(folder, 'pki', name)
const lists = () => ['--crl', pki('root.crl'), pki('intermediate.crl')]
const signing = (input: string, who: string, field: string, output: string) => [
  ...['sign', at(input), '--p12', pki(`${who}.p12`), '--pass-env', 'CODE', '--field', field],
  ...[...lists(), '--out', at(output)],
]
const run = (args: string[]) => delibere(args, { CODE: passphrase })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-sign-'))
  execFileSync(resolve(import.meta.dirname, '../../pki/make-test-pki.sh'), [join(folder, 'pki'), passphrase])
  writeFileSync(at('act.pdf'), twoFieldPdf())
  for (const args of [
    signing('act.pdf', 'president', 'chair', 'once.pdf'),
    signing('once.pdf', 'secretary', 'secretary', 'twice.pdf'),
  ]) {
    const { status, stderr } = await run(args)
    if (status !== 0) throw new Error(stderr)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('delibere sign', () => {
  it('says nothing, and only adds to the file', async () => {
    expect(await run(signing('act.pdf', 'president', 'chair', 'again.pdf'))).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
    const before = readFileSync(at('once.pdf'))
    expect(readFileSync(at('twice.pdf')).subarray(0, before.length)).toEqual(before)
  })

  it.each([
    ['an expired certificate', ['act.pdf', 'expired', 'chair'], 'certificate_expired'],
    ['a revoked certificate', ['act.pdf', 'revoked', 'chair'], 'certificate_revoked'],
    ['the secretary first', ['act.pdf', 'secretary', 'secretary'], 'wrong_order'],
    ['a field twice', ['once.pdf', 'president', 'chair'], 'field_already_signed'],
  ] as [string, [string, string, string], string][])('refuses %s and writes nothing', async (_, asked, code) => {
    const { status, line } = failed(await run(signing(...asked, 'refused.pdf')))
    expect(status).toBe(1)
    expect(line).toContain(`(${code})`)
    expect(existsSync(at('refused.pdf'))).toBe(false)
  })

  it('refuses a wrong passphrase without repeating it', async () => {
    const wrong = 'celle d’un autre'
    const ended = await delibere(signing('act.pdf', 'president', 'chair', 'refused.pdf'), { CODE: wrong })
    const { status, line } = failed(ended)
    expect(status).toBe(1)
    expect(line).toContain('(wrong_passphrase)')
    expect(line).not.toContain(wrong)
  })

  it.each([
    ['no passphrase in the environment', (args: string[]) => args, {}, /variable CODE is not set/],
    ['no PKCS#12 file', (args: string[]) => args.map(one => one.replace('.p12', '.p13')), { CODE: '' }, /no such file/],
    ['nowhere to write', (args: string[]) => [...args.slice(0, -1), '/nowhere/a.pdf'], undefined, /no such file/],
  ] as [string, (args: string[]) => string[], Record<string, string> | undefined, RegExp][])(
    'is a wrong command line with %s',
    async (_, change, env, message) => {
      const args = change(signing('act.pdf', 'president', 'chair', 'refused.pdf'))
      const { status, line } = failed(await delibere(args, env ?? { CODE: passphrase }))
      expect(status).toBe(2)
      expect(line).toMatch(message)
    },
  )

  it('refuses what is not a PDF, and what is not a PKCS#12 file', async () => {
    writeFileSync(at('text.pdf'), 'Bonjour')
    writeFileSync(pki('text.p12'), 'Bonjour')
    const text = failed(await run(signing('text.pdf', 'president', 'chair', 'refused.pdf')))
    expect(text).toMatchObject({ status: 1, line: expect.stringContaining('(pdf_damaged)') })
    const key = failed(await run(signing('act.pdf', 'text', 'chair', 'refused.pdf')))
    expect(key).toMatchObject({ status: 1, line: expect.stringContaining('(not_a_pkcs12)') })
  })
})

describe('a file whose signature would not hold', () => {
  it('is not written: what was signed is verified first', async () => {
    writeFileSync(at('doubtful.pdf'), Buffer.concat([twoFieldPdf(), Buffer.from('hidden after the end\n')]))
    const { status, line } = failed(await run(signing('doubtful.pdf', 'president', 'chair', 'refused.pdf')))
    expect(status).toBe(1)
    expect(line).toMatch(/does not pass verification: structure_\w+ \(signed_file_not_valid\)$/)
    expect(existsSync(at('refused.pdf'))).toBe(false)
  })
})

describe('delibere verify', () => {
  const verifying = (file: string, ...others: string[]) => ['verify', at(file), '--root', pki('root.pem'), ...others]
  const result = async (args: string[]) => {
    const { status, stdout, stderr } = await run(args)
    expect(stderr).toBe('')
    const [only, ...none] = results(stdout)
    expect(none).toEqual([])
    return { status, ...{ result: verificationResult.parse(only) } }
  }

  it('recognises both signatures', async () => {
    const { result: found } = await result(verifying('twice.pdf', ...lists(), '--expect', 'chair,secretary'))
    expect(found.signatures.map(({ field, status }) => ({ field, status }))).toEqual([
      { field: 'chair', status: 'valid' },
      { field: 'secretary', status: 'valid' },
    ])
    expect(found.file).toBe(at('twice.pdf'))
  })

  it('exits with 1 when an expected signature is missing', async () => {
    const { status, result: found } = await result(verifying('once.pdf', ...lists(), '--expect', 'chair,secretary'))
    expect({ status, found: found.status }).toEqual({ status: 1, found: 'invalid' })
    expect(found.reasons.map(({ code }) => code)).toContain('expected_signature_missing')
  })

  it('reads the list of expected fields with or without spaces', async () => {
    const { result: found } = await result(verifying('twice.pdf', ...lists(), '--expect', ' chair, secretary'))
    expect(found.reasons.map(({ code }) => code)).not.toContain('expected_signature_missing')
  })

  it('exits with 1 when a byte was changed', async () => {
    const bytes = readFileSync(at('twice.pdf'))
    bytes[bytes.indexOf('40 790 m')] = 0x35
    writeFileSync(at('changed.pdf'), bytes)
    const { status, result: found } = await result(verifying('changed.pdf', ...lists()))
    expect({ status, found: found.status }).toEqual({ status: 1, found: 'invalid' })
  })

  it('exits with 3 when the lists are missing, or the root is another', async () => {
    const { status } = await result(verifying('twice.pdf'))
    expect(status).toBe(3)
    writeFileSync(at('other.pem'), toPem('CERTIFICATE', (await aRoot()).certificate.der))
    const other = await result(['verify', at('twice.pdf'), '--root', at('other.pem'), ...lists()])
    expect(other.status).toBe(3)
  })

  it('exits with 2 when what is given as a root is no authority', async () => {
    const { status, line } = failed(await run(['verify', at('twice.pdf'), '--root', pki('namesake.pem'), ...lists()]))
    expect(status).toBe(2)
    expect(line).toMatch(/namesake\.pem: .* no authority \(certificate_not_authority\)$/)
  })

  it('exits with 1 on what is not a PDF', async () => {
    writeFileSync(at('text.pdf'), 'Bonjour')
    expect((await result(verifying('text.pdf'))).status).toBe(1)
  })
})
