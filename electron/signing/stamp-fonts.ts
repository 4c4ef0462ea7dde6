import { promises } from 'node:fs'
import { join } from 'node:path'

const files = { regular: 'SourceSans3_400Regular.ttf', strong: 'SourceSans3_600SemiBold.ttf' }

export type StampFace = keyof typeof files
export type StampFontFiles = Record<StampFace, Uint8Array>

/** Source Sans 3 (OFL 1.1), the sans serif of the acts, from the `fonts` of the folder of resources. */
export async function stampFontFiles(resources: string): Promise<StampFontFiles> {
  const read = async (face: StampFace) => new Uint8Array(await promises.readFile(join(resources, 'fonts', files[face])))
  const [regular, strong] = await Promise.all([read('regular'), read('strong')])
  return { regular, strong }
}
