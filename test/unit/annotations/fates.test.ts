import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnnotationRecord,
  anchorExtractor,
  annotationRecord,
  documentExtractor,
} from '#shared/domain/annotation.ts'
import { confirmedAt, fateOf, isOfFormer, leftAsOrphan, targetIn } from '#shared/domain/annotations/fates.ts'
import { areaTarget, pageTarget, pieceTarget } from '#shared/domain/annotations/targets.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { replacedBy } from '#shared/domain/piece-versions.ts'
import { makeAnchor, reanchor } from '#shared/text/anchor.ts'
import { foldText } from '#shared/text/folded-text.ts'
import { searchedDocument } from '#shared/text/relocate.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { note as document, type PassageName, passages } from '#test/unit/text/relocation/documents.ts'
import { corpus } from '#test/unit/text/relocation/edits.ts'

const at = '2026-11-20T09:00:00.000Z'
const hash = (digit: string) => digit.repeat(64)
const first: PieceRecord = {
  ...{ id: 'p-1', author: 'm-1', clock: '000000000000001-000000-test', schema: 1, dossierId: 'd-1' },
  ...{ type: 'aipd', title: 'AIPD', fileName: 'aipd.pdf', size: 10, sha256: hash('1'), addedAt: at },
  communicability: 'committee',
  inspection: { file: 'aipd.pdf', status: 'accepted', kind: 'pdf', sha256: hash('1') },
}
function replaced(piece: PieceRecord, digit: string): PieceRecord {
  const inspection = { ...first.inspection, sha256: hash(digit) }
  const next = replacedBy(piece, { sha256: hash(digit), fileName: 'aipd.pdf', size: 11, inspection }, at)
  if (!next.ok) throw new Error(next.error.code)
  return next.value
}
const second = replaced(first, '2')
const third = replaced(second, '3')

const aNote = (target: AnnotationRecord['target'], more: Partial<AnnotationRecord> = {}): AnnotationRecord =>
  annotationRecord.parse({
    ...{ id: 'n-1', author: 'm-1', clock: first.clock, schema: 1, dossierId: 'd-1', pieceId: 'p-1' },
    ...{ motivation: 'commenting', body: 'À revoir', createdAt: at, updatedAt: at, target },
    ...more,
  })

const names = Object.keys(passages) as PassageName[]
function anchorOf(name: PassageName) {
  const { page, exact, nth = 1 }: { page: number; exact: string; nth?: number } = passages[name]
  const text = document[page - 1] ?? ''
  let start = text.indexOf(exact)
  for (let met = 1; met < nth; met += 1) start = text.indexOf(exact, start + 1)
  return makeAnchor(page, text, { start, end: start + exact.length }, [[1, 2, 3, 4, 5, 6, 7, 8]])
}

describe.each(corpus)('as a new version of a piece: $name', ({ edit, expected }) => {
  const pages = edit(document)
  const searched = searchedDocument(pages)

  it.each(names)('the note on %s', name => {
    const note = aNote(anchorOf(name))
    const fate = fateOf(note, second, searched)
    expect(fate.fate).toBe(expected[name]?.fate ?? 'anchored')
    if (fate.fate === 'orphan' || fate.fate === 'here') return
    // Where it stands is an anchor of the new version like any other.
    const found = reanchor(fate.target, pages[fate.target.page - 1] ?? '')
    expect(found.how).toBe('position')
    expect(foldText(fate.target.quote.exact).text.trim()).toBe(
      foldText(expected[name]?.words ?? passages[name].exact).text.trim(),
    )
    expect(fate.target.quads).toEqual([])
    const confirmed = annotationRecord.parse(confirmedAt(note, second, fate.target))
    expect(fateOf(confirmed, second, searched)).toEqual({ fate: 'here' })
    expect(targetIn(confirmed, second, first.sha256)).toEqual(note.target)
    // And it is found from there in the version after, where that one says the same.
    expect(fateOf(confirmed, third, searched)).toMatchObject({ fate: 'anchored', target: fate.target })
  })
})

describe('a note of a former version', () => {
  const searched = searchedDocument(document)

  it('is known by its version, or by its having none', () => {
    const old = aNote(anchorOf(names[0] as PassageName))
    expect(isOfFormer(old, first)).toBe(false)
    expect(isOfFormer(old, second)).toBe(true)
    expect(isOfFormer({ ...old, version: second.sha256 }, second)).toBe(false)
    expect(isOfFormer({ ...old, version: second.sha256 }, third)).toBe(true)
    expect(isOfFormer({ ...old, replyTo: 'n-0' }, second)).toBe(false)
  })

  it('on no words is known by its place', () => {
    const fates = [pieceTarget(), pageTarget(1), areaTarget(2, [1, 2, 3, 4, 5, 6, 7, 8]), pageTarget(99)].map(
      target => fateOf(aNote(target), second, searched).fate,
    )
    expect(fates).toEqual(['anchored', 'moved', 'moved', 'orphan'])
    expect(fateOf(aNote(pageTarget(1)), second, searchedDocument([])).fate).toBe('moved')
  })

  it('is measured in the text of the new version, which may be a file of another kind', () => {
    const written = aNote({ ...anchorOf(names[0] as PassageName), extractor: documentExtractor })
    const drawn: PieceRecord = { ...second, inspection: { ...second.inspection, kind: 'docx' } }
    for (const note of [written, aNote(anchorOf(names[0] as PassageName)), aNote(pageTarget(1))]) {
      expect(fateOf(note, second, searched)).toMatchObject({ target: { extractor: anchorExtractor } })
      expect(fateOf(note, drawn, searched)).toMatchObject({ target: { extractor: documentExtractor } })
    }
  })

  it('that its author left as an orphan stays one in that version, and is sought again in the next', () => {
    const note = leftAsOrphan(aNote(anchorOf(names[0] as PassageName)), second)
    expect(fateOf(note, second, searched)).toEqual({ fate: 'orphan', confirmed: true })
    expect(fateOf(note, third, searched).fate).toBe('anchored')
    const placed = confirmedAt(note, second, pieceTarget())
    expect(placed.goneIn).toBeUndefined()
  })

  it('keeps every place it ever had, oldest first, whatever is confirmed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }), places => {
        let piece = first
        let note = aNote(pageTarget((places[0] ?? 0) + 1))
        const had = [note.target]
        for (const [index, place] of places.slice(1).entries()) {
          piece = replaced(piece, 'abcdef'[index] ?? '0')
          note = annotationRecord.parse(confirmedAt(note, piece, pageTarget(place + 1)))
          had.push(note.target)
        }
        const versions = [...(piece.formerVersions ?? []).map(({ sha256 }) => sha256), piece.sha256]
        expect(versions.map(version => targetIn(note, piece, version))).toEqual(had)
      }),
      propertySeed(100),
    )
  })
})
