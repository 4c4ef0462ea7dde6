import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import { type OpinionRecord, opinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { verificationResult } from '#shared/domain/verification-result.ts'
import { settled } from '#test/opinion/an-opinion.ts'
import { mustRun } from '#test/pki/run-tool.ts'
import { delibere, type Ended, failed, results } from './delibere.ts'

const checks = resolve(import.meta.dirname, '../../checks')

let folder: string
let ended: Ended
const at = (name: string) => join(folder, 'products', name)
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-demo-'))
  ended = await delibere(['demo', '--out', join(folder, 'products')])
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('delibere demo', () => {
  it('writes the products, verified valid', () => {
    expect(ended).toMatchObject({ status: 0, stderr: '' })
    const products = [
      'intermediate.crl',
      'opinion.html',
      'opinion.json',
      'opinion.pdf',
      'opinion.signed.pdf',
      'root.crl',
      'root.pem',
      'verification.json',
    ]
    expect(readdirSync(join(folder, 'products')).sort()).toEqual(products)
    const [line] = results(ended.stdout) as { status: string; products: string[] }[]
    expect(line?.status).toBe('valid')
    expect(line?.products.toSorted()).toEqual(products)
    const verification = verificationResult.parse(JSON.parse(readFileSync(at('verification.json'), 'utf8')))
    expect(verification).toMatchObject({
      status: 'valid',
      record: 'matches',
      signatures: [
        { field: 'chair', status: 'valid', level: 'B-B' },
        { field: 'secretary', status: 'valid', level: 'B-B' },
      ],
    })
  })

  it('gives a record whose vote adds up and whose grid is evaluated', () => {
    const record = opinionRecord.parse(JSON.parse(readFileSync(at('opinion.json'), 'utf8')))
    expect(record).toMatchObject({
      format: 'opinion/1',
      sense: 'favourable_with_reservations',
      bound: { maxOpinion: 'favourable_with_reservations', rules: [{ rule: 'p-c6' }] },
      vote: { inOffice: 12, voters: 9, for: 6, against: 2, abstention: 1, outcome: 'adopted' },
      assessments: [{ members: 9, result: { sections: { c6: 37.5 }, total: 59, conclusive: true } }],
    })
    expect(record.dossier.pieces).toHaveLength(5)
  })

  it('gives files that other tools accept', () => {
    for (const name of ['opinion.pdf', 'opinion.signed.pdf']) {
      mustRun('qpdf', '--check', at(name))
      mustRun('/usr/bin/python3', join(checks, 'pdf-ua-lint.py'), '--pdfa', at(name))
    }
    mustRun('bash', join(checks, 'verify-signatures.sh'), at('opinion.signed.pdf'), at('root.pem'))
  })

  it('can be verified by command with what it wrote', async () => {
    const args = ['verify', at('opinion.signed.pdf'), '--root', at('root.pem'), '--expect', 'chair,secretary']
    const verified = await delibere([...args, '--crl', at('root.crl'), at('intermediate.crl')])
    expect(verified).toMatchObject({ status: 0, stderr: '' })
    expect((await delibere(args)).status).toBe(3)
  })

  it('prints the same act whatever the day', async () => {
    const again = await delibere(['opinion', at('opinion.json'), '--out', at('again.pdf'), '--html', at('again.html')])
    expect(again).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(at('again.pdf')).equals(readFileSync(at('opinion.pdf')))).toBe(true)
    expect(readFileSync(at('again.html')).equals(readFileSync(at('opinion.html')))).toBe(true)
  })

  it('takes no other argument, and a folder that can be written to', async () => {
    expect(failed(await delibere(['demo', '--out', folder, 'more']))).toMatchObject({ status: 2 })
    const taken = join(folder, 'taken')
    writeFileSync(taken, '')
    const { status, line } = failed(await delibere(['demo', '--out', taken]))
    expect({ status, line }).toEqual({ status: 2, line: `delibere: demo: ${taken}: it is a file` })
  })
})

describe('delibere opinion', () => {
  const record = () => JSON.parse(readFileSync(at('opinion.json'), 'utf8'))
  const refused = async (content: string) => {
    writeFileSync(join(folder, 'record.json'), content)
    const out = join(folder, 'refused.pdf')
    const { status, line } = failed(await delibere(['opinion', join(folder, 'record.json'), '--out', out]))
    expect(readdirSync(folder)).not.toContain('refused.pdf')
    expect(status).toBe(1)
    return line
  }

  it('refuses what is not a record', async () => {
    expect(await refused('{')).toContain('(not_json)')
    expect(await refused('{"format": "opinion/1"}')).toContain('(opinion_malformed)')
  })

  it('prints with a warning an article of another sense, and words that name an absent reservation', async () => {
    const content: OpinionRecord = record()
    const [first] = content.text.articles
    const words = 'Le comité émet un avis défavorable, sous la réserve R9.'
    const articles = [{ id: first?.id ?? 'a', content: [{ type: 'text' as const, text: words }] }]
    writeFileSync(
      join(folder, 'record.json'),
      JSON.stringify(settled({ ...content, text: { ...content.text, articles } })),
    )
    const out = join(folder, 'warned.pdf')
    const { status, stderr } = await delibere(['opinion', join(folder, 'record.json'), '--out', out])
    expect({ status, said: stderr.trim().split('\n') }).toEqual({
      status: 0,
      said: [
        'delibere: opinion: warning: articles, 1: names R9, which is not among the reservations',
        'delibere: opinion: warning: article 1 gives the sense "unfavourable", the act "favourable_with_reservations"',
      ],
    })
    expect(readdirSync(folder)).toContain('warned.pdf')
  })

  it('refuses a vote that does not add up', async () => {
    const content = record()
    content.vote.for = 7
    expect(await refused(canonicalJson(content))).toMatch(/vote|ballot|voters/)
  })

  it('refuses a result that is not the one of the answers', async () => {
    const content = record()
    content.assessments[0].result.sections.c6 = 99
    expect(await refused(canonicalJson(content))).toMatch(/result/)
  })

  it('refuses a text that is not the one that was voted', async () => {
    const content = record()
    content.text.reservations[0].due = '31 mars 2029'
    expect(await refused(canonicalJson(content))).toContain('voted')
  })

  it('cannot write where there is no folder', async () => {
    const { status } = failed(await delibere(['opinion', at('opinion.json'), '--out', join(folder, 'no', 'a.pdf')]))
    expect(status).toBe(2)
  })
})
