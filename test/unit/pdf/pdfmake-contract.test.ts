import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { PdfmakeDocument, PdfmakeLayout, PdfmakeRenderer } from '#electron/pdf/engine/pdfmake-parts.ts'

const require = createRequire(import.meta.url)

/** Methods that the engine overrides or calls; a version that moves one of them would quietly give untagged files. */
const extended: [name: string, owner: { prototype: object }, methods: string[]][] = [
  [
    'the layout',
    PdfmakeLayout,
    [
      ...['layoutDocument', 'tryLayoutDocument', 'processNode', 'processLeaf', 'processRow', 'buildNextLine'],
      'registerTableLayouts',
    ],
  ],
  ['the renderer', PdfmakeRenderer, ['renderPages', 'renderLine', 'renderVector', 'renderSVG']],
  [
    'the document',
    PdfmakeDocument,
    [
      '_addInfo',
      'addPage',
      'addStructure',
      'annotate',
      'appendXML',
      'end',
      'endAcroForm',
      'endMarkedContent',
      'endOutline',
      'file',
      'goTo',
      'markContent',
      'markStructureContent',
      'ref',
      'struct',
      'text',
    ],
  ],
]

describe('the parts of pdfmake that an act extends', () => {
  test.each(extended)('are all there in %s', (_, owner, methods) => {
    for (const method of methods) expect(Reflect.get(owner.prototype, method), method).toBeTypeOf('function')
  })

  test('are of the version they were read in', () => {
    expect(require('pdfmake/package.json').version).toBe('0.3.11')
  })

  test('measure lists where labels are put in', () => {
    const DocMeasure = require('pdfmake/js/DocMeasure').default
    expect(DocMeasure.prototype.measureUnorderedList).toBeTypeOf('function')
    const TextInlines = require('pdfmake/js/TextInlines').default
    expect(TextInlines.prototype.buildInlines).toBeTypeOf('function')
  })
})
