import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { lastRevision } from '#electron/verification/structure/pdf-file.ts'
import { readStructure } from '#electron/verification/structure/read-structure.ts'
import { unwrap } from '#test/pki/test-authority.ts'
import { appendUpdate } from '../attacks/append-update.ts'
import { objectsOf, smallAct } from '../small-act.ts'

const packed = deflateSync('BT /F1 12 Tf (Avis favorable) Tj ET').toString('latin1')
const kept = (entries: string) => `<< ${entries} /Length ${packed.length} >>\nstream\n${packed}\nendstream`
const codeOf = (bytes: Uint8Array) => {
  const read = readStructure(bytes)
  return read.ok ? 'ok' : read.error.code
}
const predictor = '<< /Predictor 12 /Columns 4 >>'

// Content, fonts, tables of characters, attached files: every stream is held to the same.
const places = [objectsOf.firstContent, objectsOf.attachedFile, objectsOf.metadata, objectsOf.chairAppearance]

describe('a stream', () => {
  test.each([
    '/Filter /FlateDecode',
    '/Filter [/FlateDecode]',
    `/Filter /FlateDecode /DecodeParms ${predictor}`,
    `/Filter [/FlateDecode] /DecodeParms [${predictor}]`,
    '/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns 4 >>',
    '/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 4 /BlackIs1 true >>',
    '/Filter /DCTDecode',
  ])('kept in a way that all readers know is read: %s', entries => {
    expect(codeOf(smallAct({ objects: { [objectsOf.firstContent]: kept(entries) } }))).toBe('ok')
  })

  test.each([
    ['parameters in another object', '/Filter /FlateDecode /DecodeParms 21 0 R', predictor],
    ['a list of parameters in another object', '/Filter [/FlateDecode] /DecodeParms [21 0 R]', predictor],
    ['a parameter in another object', '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 21 0 R >>', '4'],
    ['a predictor that is no integer', '/Filter /FlateDecode /DecodeParms << /Predictor 12.0 /Columns 4 >>'],
    ['more parameters than filters', `/Filter [/FlateDecode] /DecodeParms [${predictor} ${predictor}]`],
    ['an empty list of parameters', '/Filter /FlateDecode /DecodeParms []'],
    ['a parameter of another filter', '/Filter /FlateDecode /DecodeParms << /EarlyChange 0 >>'],
    ['an unknown parameter', '/Filter /FlateDecode /DecodeParms << /Prediktor 12 >>'],
    ['parameters without a filter', `/DecodeParms ${predictor}`],
    ['parameters by their short name', `/Filter /FlateDecode /DP ${predictor}`],
    ['its filter in another object', '/Filter 21 0 R', '/FlateDecode'],
    ['its filter in a list in another object', '/Filter 21 0 R', '[/FlateDecode]'],
    ['parameters in a list, its filter in none', `/Filter /FlateDecode /DecodeParms [${predictor}]`],
    ['its filter in a list, parameters in none', `/Filter [/FlateDecode] /DecodeParms ${predictor}`],
    ['parameters that are nothing', '/Filter /FlateDecode /DecodeParms null'],
    ['a list of parameters that are nothing', '/Filter [/FlateDecode] /DecodeParms [null]'],
    ['a filter that is nothing', '/Filter null'],
    ['a list of a filter that is nothing', '/Filter [null]'],
    ['a filter that is nothing, in another object', '/Filter [21 0 R]', 'null'],
    ['the type of a table of objects', '/Type /XRef'],
    ['the type of a stream of objects, spelt otherwise', '/Type /Obj#53tm'],
    ['the type of a table of objects, in another object', '/Type 21 0 R', '/XRef'],
    ['two filters', '/Filter [/ASCIIHexDecode /FlateDecode]'],
    ['no filter in its list', '/Filter []'],
    ['a filter by its short name', '/Filter /Fl'],
    ['the filter of encrypted files', '/Filter /Crypt'],
    ['a filter that every object inherits', '/Filter /constructor'],
    ['another file', '/Filter /FlateDecode /F (x)'],
    ['a filter of another file', '/Filter /FlateDecode /FFilter /FlateDecode'],
    ['parameters of another file', `/Filter /FlateDecode /FDecodeParms ${predictor}`],
    ['a second length', '/Filter /FlateDecode /DL 3'],
    ['its filter twice', '/Filter /FlateDecode /Filter /FlateDecode'],
    ['its parameters a second time, spelt otherwise', '/Filter /FlateDecode /DecodeParms null /DecodeParm#73 null'],
  ])('with %s is refused wherever it stands', (_, entries, other?: string) => {
    for (const place of places) {
      const objects = { [place]: kept(entries), ...(other === undefined ? {} : { 21: other }) }
      expect(codeOf(smallAct({ objects }))).toMatch(/^structure_(stream|duplicate_key|object)$/)
    }
  })

  test('whose length is given another value by a later revision is refused', () => {
    const content = '<< /Length 21 0 R >>\nstream\nq Q\nendstream'
    const act = smallAct({ objects: { [objectsOf.firstContent]: content, 21: '3' } })
    expect(codeOf(act)).toBe('ok')
    for (const other of ['1', '3.0', '(3)']) {
      expect(codeOf(appendUpdate(act, { objects: { 21: other } }))).toBe('structure_stream')
    }
  })
})

describe('a stream of objects', () => {
  const inside = '22 0 (Avis)'
  const act = (entries = '') => packedAct(`/Type /ObjStm /N 1 /First 5 ${entries}`)
  test('is read, and carries what it says', () => {
    const file = unwrap(readStructure(act()))
    expect(lastRevision(file).objects.get(22)?.value).toMatchObject({ kind: 'string' })
  })
  test('that leads to another is refused', () => {
    expect(codeOf(act('/Extends 22 0 R'))).toBe('structure_object')
  })
  test.each([
    ['parameters in another object', '/Filter /FlateDecode /DecodeParms 9 0 R'],
    ['a filter that it cannot have', '/Filter /DCTDecode'],
  ])('with %s is refused', (_, entries) => {
    expect(codeOf(act(entries))).toBe('structure_stream')
  })
  test('is not written again nor freed: other readers would lose what it carries', () => {
    const other = `<< /Type /ObjStm /N 1 /First 5 /Length ${inside.length} >>\nstream\n${inside}\nendstream`
    expect(codeOf(appendUpdate(act(), { objects: { 21: other } }))).toBe('structure_object')
    expect(codeOf(appendUpdate(act(), { objects: {}, freed: [21] }))).toBe('structure_object')
  })

  /** The title of the small act in an object stream (21), named by a table in a stream (23). */
  function packedAct(entries: string): Uint8Array {
    const plain = smallAct({
      objects: {
        [objectsOf.information]: '<< /Title 22 0 R >>',
        21: `<< ${entries} /Length ${inside.length} >>\nstream\n${inside}\nendstream`,
      },
    })
    const text = Buffer.from(plain).toString('latin1')
    const start = text.lastIndexOf('xref\n0 ')
    const offsets = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj/g)].map(at => [Number(at[1]), at.index + 1]))
    const row = (kind: number, second: number) => [kind, second >> 16, (second >> 8) & 255, second & 255, 0]
    const rows = Array.from({ length: 24 }, (_, number) => {
      if (number === 22) return row(2, 21)
      if (number === 23) return row(1, start)
      const offset = offsets.get(number)
      return offset === undefined ? row(0, 0) : row(1, offset)
    })
    const table = Buffer.from(rows.flat()).toString('latin1')
    const at = text.slice(0, start)
    const dictionary = `<< /Type /XRef /Size 24 /W [1 3 1] /Root 1 0 R /Info 9 0 R /ID [<00112233> <00112233>] /Length ${table.length} >>`
    const section = `23 0 obj\n${dictionary}\nstream\n${table}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`
    return Uint8Array.from(Buffer.from(at + section, 'latin1'))
  }
})
