import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sansOnlySigns } from '#electron/pdf/definition/symbol-runs.ts'
import { invisibleCharacters } from '#shared/text/clean-typed.ts'
import { isPrintable, twinCharacters } from '#shared/text/printable-characters.ts'
import { resources } from '#test/shipped-resources.ts'

const { openSync } = createRequire(import.meta.url)('fontkit') as { openSync(path: string): { characterSet: number[] } }
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic']

/** Characters that every face of a family draws. */
function drawnBy(family: string): Set<number> {
  const sets = faces.map(face => new Set(openSync(join(resources, 'fonts', `${family}_${face}.ttf`)).characterSet))
  return new Set([...(sets[0] ?? [])].filter(character => sets.every(one => one.has(character))))
}

test('what can be printed is what the fonts of an act draw, no more and no less', () => {
  const serif = drawnBy('SourceSerif4')
  const borrowed = [...sansOnlySigns].map(sign => sign.codePointAt(0) ?? 0)
  const sans = drawnBy('SourceSans3')
  const drawn = new Set([...serif, ...borrowed].filter(character => sans.has(character)))
  const also = new Set([...Object.keys(twinCharacters), '\t', '\n', '\r'].map(sign => sign.codePointAt(0)))
  const wrong: string[] = []
  for (let code = 0; code <= 0x1ffff; code++) {
    const character = String.fromCodePoint(code)
    const expected = also.has(code) || (drawn.has(code) && !invisibleCharacters.test(character))
    if (isPrintable(character) !== expected) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})
