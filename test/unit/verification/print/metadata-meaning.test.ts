import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { metadataMeaning } from '#electron/verification/print/metadata-meaning.ts'

const meaning = (text: string) => metadataMeaning(Buffer.from(text, 'utf8'))
const packet = '<x:a>\n  <rdf:b rdf:about="" xmlns:c="urn:c"><c:d>Avis  été</c:d>\n</rdf:b></x:a>'

describe('metadata written again', () => {
  it('mean the same with attributes in another order and other white space between tags', () => {
    expect(meaning('<x:a><rdf:b   xmlns:c="urn:c"\n rdf:about=""><c:d>Avis  été</c:d></rdf:b></x:a>\n\n')).toBe(
      meaning(packet),
    )
  })

  it.each([
    ['a value', packet.replace('été', 'hiver')],
    ['white space in a value', packet.replace('  été', ' été')],
    ['an attribute', packet.replace('urn:c', 'urn:e')],
    ['an attribute more', packet.replace('rdf:about=""', 'rdf:about="" a="1"')],
    ['a comment', packet.replace('<c:d>', '<!-- a --><c:d>')],
    ['an element more', packet.replace('</c:d>', '</c:d><c:e/>')],
  ])('mean something else with %s changed', (_, other) => {
    expect(meaning(other)).not.toBe(meaning(packet))
  })
})
