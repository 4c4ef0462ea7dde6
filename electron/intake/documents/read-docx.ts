import mammoth from 'mammoth'
import { cleanHtml } from './clean-html.ts'
import type { Written } from './html-writer.ts'
import { pictures } from './pictures.ts'

/** Underlining is dropped by mammoth unless it is asked for; titles are headings. */
const styleMap = ['u => u', "p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]

/** The way back from a note to where it is called: a link that leads nowhere here. */
const wayBack = / ?<a href="#[^"]*">↑<\/a>/g

/**
 * A Word document as HTML (mammoth), cleaned like that of a stranger. Pictures are those that the file holds; nothing
 * outside is read, no macro, no field is run, no template is followed. Throws where its parts are damaged.
 */
export async function readDocx(bytes: Uint8Array): Promise<Written> {
  const shown = pictures()
  const { buffer, byteOffset, byteLength } = bytes
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(buffer, byteOffset, byteLength) },
    {
      styleMap,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async image => {
        const picture = await image.readAsBuffer().catch(() => null)
        return { src: (picture && shown.addressOf(picture)) ?? '' }
      }),
    },
  )
  return cleanHtml(value.replace(wayBack, ''), source => (source.startsWith('data:') ? source : null))
}
