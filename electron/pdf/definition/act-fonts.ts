import { join } from 'node:path'
import { sans, serif } from './act-style.ts'

const faces = (folder: string, name: string) => ({
  normal: join(folder, `${name}_400Regular.ttf`),
  italics: join(folder, `${name}_400Regular_Italic.ttf`),
  bold: join(folder, `${name}_600SemiBold.ttf`),
  bolditalics: join(folder, `${name}_600SemiBold_Italic.ttf`),
})

/** Source Serif 4 for the text, Source Sans 3 for tables and labels; `resources` is the program's folder of resources. */
export function actFonts(resources: string) {
  const folder = join(resources, 'fonts')
  return { [serif]: faces(folder, 'SourceSerif4'), [sans]: faces(folder, 'SourceSans3') }
}
