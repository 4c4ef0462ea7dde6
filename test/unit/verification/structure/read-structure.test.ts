import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { pagesOf } from '#electron/verification/structure/page-tree.ts'
import { lastRevision } from '#electron/verification/structure/pdf-file.ts'
import { readStructure } from '#electron/verification/structure/read-structure.ts'
import { unwrap } from '#test/pki/test-authority.ts'
import { twoFieldPdf } from '#test/pki/two-field-pdf.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { appendUpdate, fromLatin1, latin1 } from '../attacks/append-update.ts'
import { objectsOf, smallAct, stream, type Writing } from '../small-act.ts'

const folder = mkdtempSync(join(tmpdir(), 'delibere-structure-'))
afterAll(() => rmSync(folder, { recursive: true }))

const codeOf = (bytes: Uint8Array) => {
  const read = readStructure(bytes)
  return read.ok ? 'ok' : read.error.code
}
const written = (changes: Writing) => codeOf(smallAct(changes))

describe('a file written plainly', () => {
  test('is read whole: one revision, its objects, its pages in order', () => {
    const file = unwrap(readStructure(smallAct()))
    expect(file.revisions).toHaveLength(1)
    expect(file.revisions[0].objects.size).toBe(20)
    expect(pagesOf(file.revisions[0]).map(page => page.object)).toEqual([objectsOf.firstPage, objectsOf.secondPage])
  })

  test('keeps every revision apart', () => {
    const body = '<< /Title (Other) >>'
    const file = unwrap(readStructure(appendUpdate(smallAct(), { objects: { [objectsOf.information]: body } })))
    expect(file.revisions.map(({ written: own }) => [...own.keys()])).toEqual([
      expect.any(Array),
      [objectsOf.information],
    ])
    expect(lastRevision(file).end).toBe(file.bytes.length - 1)
  })

  test('may keep its table in a stream', () => {
    expect(codeOf(twoFieldPdf({ crossReference: 'stream' }))).toBe('ok')
  })

  test('may keep its objects in streams, as qpdf writes them', () => {
    const [plain, packed] = [join(folder, 'plain.pdf'), join(folder, 'packed.pdf')]
    writeFileSync(plain, smallAct())
    const run = spawnSync('qpdf', ['--object-streams=generate', plain, packed])
    expect(run.status).toBe(0)
    const file = unwrap(readStructure(new Uint8Array(readFileSync(packed))))
    expect(pagesOf(lastRevision(file))).toHaveLength(2)
    expect(file.revisions[0].structural.size).toBe(2)
  })
})

describe('values', () => {
  const title = (value: string) => written({ objects: { [objectsOf.information]: `<< /Title ${value} >>` } })
  test.each([
    '(a (b) c)',
    '(\\101\\n\\))',
    '<feff00e9>',
    '<fe ff 00 e9>',
    '[1 -2.5 .5 4.]',
    '/A#20b',
    'true',
    '[null]',
  ])('that have one meaning are read: %s', value => expect(title(value)).toBe('ok'))
  test.each([
    ['an unknown escape', '(\\q)'],
    ['a bare carriage return', '(a\rb)'],
    ['an octal number that is no byte', '(\\777)'],
    ['half a byte', '<abc>'],
    ['a name with an escaped zero', '/A#00'],
    ['a name with half an escape', '/A#4'],
    ['a number with two signs', '--1'],
    ['a number in another notation', '1e5'],
    ['a word', 'yes'],
    ['a zero byte as a space', '1\0'],
    ['a key without a value', '/A /B'],
    ['a key whose value is nothing', 'null'],
    ['a key whose value is nothing, within another', '<< /A [<< /B null >>] >>'],
    ['the mark of linearized files, spelt otherwise', '<< /Line#61rized 1 >>'],
    ['an end of string that is missing', '(abc'],
  ])('that readers take otherwise are refused: %s', (_, value) => {
    expect(title(value)).toMatch(/^structure_/)
  })
  test('that are nothing, kept in an object, are refused', () => {
    expect(written({ objects: { [objectsOf.information]: '<< /Title 21 0 R >>', 21: 'null' } })).toBe(
      'structure_object',
    )
    expect(written({ objects: { [objectsOf.information]: '<< /Title [21 0 R] >>', 21: 'null' } })).toBe(
      'structure_object',
    )
  })
  test('nested without end are refused', () => {
    expect(title('['.repeat(5000))).toBe('structure_limit')
  })
  test('with a generation are refused', () => {
    expect(title('8 1 R')).toBe('structure_object')
    expect(written({ before: '21 1 obj\n(x)\nendobj\n' })).toBe('structure_object')
  })
})

describe('a table of objects', () => {
  test('that begins at 1 with a free entry is refused: some readers count it from 0', () => {
    const free = '1 1\n0000000000 65535 f \n'
    const update = latin1(appendUpdate(smallAct(), { objects: {}, freed: [30] })).replace('/Size 21', '/Size 31')
    const shifted = update.replace(/30 1\n\d{10} \d{5} f \n/, free)
    expect(shifted).toContain(free)
    expect(codeOf(fromLatin1(shifted))).toBe('structure_cross_reference')
  })
})

describe('streams', () => {
  const content = (body: string) => written({ objects: { [objectsOf.firstContent]: body } })
  test('may state their length in another object', () => {
    const body = '<< /Length 21 0 R >>\nstream\nq Q\nendstream'
    expect(written({ objects: { [objectsOf.firstContent]: body, 21: '3' } })).toBe('ok')
  })
  test.each([
    ['without a length', '<< >>\nstream\nq Q\nendstream'],
    ['shorter than stated', '<< /Length 9 >>\nstream\nq Q\nendstream'],
    ['longer than stated', '<< /Length 1 >>\nstream\nq Q\nendstream'],
    ['with a lone carriage return', '<< /Length 3 >>\nstream\rq Q\nendstream'],
    ['kept in another file', '<< /Length 3 /F (x) >>\nstream\nq Q\nendstream'],
  ])('%s are refused', (_, body) => {
    expect(content(body)).toBe('structure_stream')
  })
  test('of structure that unfold beyond the limit are refused', () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024)).toString('latin1')
    const head = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
    const table = `1 0 obj\n${`<< /Type /XRef /Size 2 /W [1 4 1] /Root 1 0 R /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n${bomb}\nendstream`}\nendobj\n`
    expect(codeOf(fromLatin1(`${head}${table}startxref\n${head.length}\n%%EOF\n`))).toBe('structure_limit')
  })
})

describe('bytes of others', () => {
  test('never crash the reader, whatever was cut out, put in or exchanged', () => {
    const whole = latin1(appendUpdate(smallAct(), { objects: { [objectsOf.firstContent]: stream('', 'q Q') } }))
    const tokens = fc.constantFrom(
      '<<',
      '>>',
      '[',
      ']',
      '(',
      'endobj',
      'stream',
      'xref',
      '0 R',
      '%%EOF',
      '999999999',
      '\0',
    )
    const at = fc.nat(whole.length)
    fc.assert(
      fc.property(at, fc.nat(40), tokens, (start, length, token) => {
        expect(codeOf(fromLatin1(whole.slice(0, start) + token + whole.slice(start + length)))).toMatch(
          /^(structure_|ok)/,
        )
      }),
      propertySeed(300),
    )
  })

  test('that are no PDF at all are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        expect(codeOf(bytes)).toMatch(/^structure_/)
      }),
      propertySeed(200),
    )
  })

  // A large collection that is not part of the project: tried where it lies beside it.
  const corpus = resolve('../shared/data/hostile-pdfs')
  const files = existsSync(corpus) ? readdirSync(corpus).filter(name => name.endsWith('.pdf')) : []
  for (const name of files) {
    test(`of the difficult collection are read or refused, never a crash: ${name}`, () => {
      expect(codeOf(new Uint8Array(readFileSync(join(corpus, name))))).toMatch(/^(structure_|ok)/)
    })
  }
})
