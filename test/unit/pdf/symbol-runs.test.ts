import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sansOnlySigns, symbolRuns } from '#electron/pdf/definition/symbol-runs.ts'
import { resources } from '#test/shipped-resources.ts'

const { openSync } = createRequire(import.meta.url)('fontkit') as {
  openSync(path: string): { hasGlyphForCodePoint(codePoint: number): boolean }
}
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']
const missingFrom = (family: string, signs: string) =>
  faces.flatMap(face => {
    const font = openSync(join(resources, 'fonts', `${family}_${face}.ttf`))
    return [...signs].filter(sign => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
  })

test('the signs given to the sans serif are those that it has and the serif lacks', () => {
  expect(missingFrom('SourceSans3', sansOnlySigns)).toEqual([])
  expect(new Set(missingFrom('SourceSerif4', sansOnlySigns))).toEqual(new Set(sansOnlySigns))
})

test('the serif has the letters of the languages of Europe, and the signs that an act uses', () => {
  const letters =
    'àâäæçéèêëîïôœöùûüÿñÀÂÄÆÇÉÈÊËÎÏÔŒÖÙÛÜŸÑáíóúýãõåøðþßščřžěůťďňŁłąęśćźżőűăâîșțğışİđħġċŋαβγδεζηθικλμνξοπρστυφχψωΩабвгдежзийклмнопрстуфхцчшщъыьэюя'
  const signs = '«»‹›“”‘’„–—…·•°º²³½¼¾‰€£§¶†‡×÷±−≤≥≠≈∞√∑→←↑↓✓☐☑■◆™©®№'
  expect(missingFrom('SourceSerif4', letters + signs)).toEqual([])
})

test('a text is cut around them and nothing is lost', () => {
  expect(symbolRuns('un ⇒ deux')).toEqual([
    { text: 'un ', isSymbol: false },
    { text: '⇒', isSymbol: true },
    { text: ' deux', isSymbol: false },
  ])
  expect(symbolRuns('→ rien')).toEqual([{ text: '→ rien', isSymbol: false }])
})
