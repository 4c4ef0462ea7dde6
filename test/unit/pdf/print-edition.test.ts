import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editionOf, printEdition, producer } from '#electron/pdf/print-edition.ts'
import { renderOpinionHere } from '#electron/pdf/render-opinion-here.ts'
import { decodeStream } from '#electron/verification/structure/decode-stream.ts'
import type { PdfValue } from '#electron/verification/structure/pdf-value.ts'
import { readStructure } from '#electron/verification/structure/read-structure.ts'
import { unwrap } from '#test/pki/test-authority.ts'
import { resources } from '#test/shipped-resources.ts'

/**
 * What each edition prints of one record that never changes, compression left out. Where this fails, the print has
 * changed: raise `printEdition` and add its digest, or every act signed until now would be said to be altered. (No
 * edition has been released yet: until then the digest of edition 1 is replaced.)
 */
const digests: Record<number, string> = {
  1: 'f566bfae7f8ae932fa6ac4e3ad315d5259106a05474f3918b0d2ba71117f44fc',
}

describe('the edition of the print', () => {
  it('is raised whenever the same record is printed otherwise', async () => {
    const record = JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/print/edition-1.json'), 'utf8'))
    const { bytes } = unwrap(await renderOpinionHere(record, { resources }))
    expect(digestOf(bytes)).toBe(digests[printEdition])
  })

  it('is named by every act, and by nothing else', () => {
    expect(editionOf(producer)).toBe(printEdition)
    expect(editionOf('Délibéré (pdfmake)')).toBeNull()
    expect(editionOf('Another, Délibéré, print 1 (x)')).toBeNull()
  })
})

function digestOf(pdf: Uint8Array): string {
  const hash = createHash('sha256')
  const [revision] = unwrap(readStructure(pdf)).revisions
  for (const object of [...revision.objects.values()].toSorted((a, b) => a.number - b.number)) {
    hash.update(`${object.number} ${JSON.stringify(meaning(object.value))}`)
    if (object.stream) hash.update(decodeStream(object))
  }
  return hash.digest('hex')
}

/** A value without its place in the file and without the length of what was compressed. */
function meaning(value: PdfValue): unknown {
  switch (value.kind) {
    case 'dictionary':
      return [...value.entries].filter(([key]) => key !== 'Length').map(([key, entry]) => [key, meaning(entry)])
    case 'array':
      return value.items.map(meaning)
    case 'string':
      return Buffer.from(value.bytes).toString('hex')
    case 'reference':
      return `${value.number} R`
    default:
      return 'value' in value ? value.value : null
  }
}
