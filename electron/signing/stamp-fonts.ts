import { promises } from 'node:fs'
import { createRequire } from 'node:module'

const packages = createRequire(import.meta.url)

const files = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  strong: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
}
export type StampFace = keyof typeof files
export type StampFontFiles = Record<StampFace, Uint8Array>

let loaded: Promise<StampFontFiles> | undefined

/** Source Sans 3 (OFL 1.1), the sans serif of the acts; read once. */
export function stampFontFiles(): Promise<StampFontFiles> {
  loaded ??= Promise.all([read('regular'), read('strong')]).then(([regular, strong]) => ({ regular, strong }))
  return loaded
}

const read = async (face: StampFace) => new Uint8Array(await promises.readFile(packages.resolve(files[face])))
