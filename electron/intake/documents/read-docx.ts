import mammoth from 'mammoth'
import { cleanHtml } from './clean-html.ts'
import type { Written } from './html-writer.ts'
import type { OfficePackage } from './office-package.ts'
import { pictures } from './pictures.ts'

/** Underlining is dropped by mammoth unless it is asked for; titles are headings. */
const styleMap = ['u => u', "p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]

/** The way back from a note to where it is called: a link that leads nowhere here. */
const wayBack = / ?<a href="#[^"]*">↑<\/a>/g

/** A simple field (ECMA-376, part 1, § 17.16.19), and what a formula is built of (§ 22.1), its runs and their text apart. */
const passedOver = /<\/?(?:w:fldSimple|m:(?!r\b|t\b)\w+)\b(?:"[^"]*"|'[^']*'|[^"'>])*>/g

/** What mammoth passes over with all the words it holds: these stay, those of a formula in a row. */
const withPassedOver = (xml: string) =>
  xml
    .replaceAll('</m:num>', '<w:r><w:t>/</w:t></w:r>')
    .replace(passedOver, '')
    .replace(/(<\/?)m:(?=[rt]\b)/g, '$1w:')

/**
 * The parts as mammoth asks for them. A reader of archives of its own might find others, in a file made for that, than
 * those that were examined.
 */
const asked = (parts: OfficePackage) => ({
  exists: parts.has,
  async read(name: string, encoding?: string): Promise<Uint8Array | string> {
    if (encoding !== undefined && encoding !== 'base64') return withPassedOver(parts.text(name) ?? '')
    const bytes = parts.bytes(name) ?? new Uint8Array(0)
    return encoding ? Buffer.from(bytes).toString('base64') : bytes
  },
})

/**
 * A Word document as HTML (mammoth), cleaned like that of a stranger. Pictures are those that the file holds; nothing
 * outside is read, no macro, no field is run, no template is followed, and the file has no say in what is shown of it.
 * Throws where its parts are damaged.
 */
export async function readDocx(parts: OfficePackage): Promise<Written> {
  const shown = pictures()
  // Its types leave out what it takes besides a path and bytes: `file`.
  const input = { file: asked(parts) } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  const { value } = await mammoth.convertToHtml(input, {
    styleMap,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async image => {
      const picture = await image.readAsBuffer().catch(() => null)
      return { src: (picture && shown.addressOf(picture)) ?? '' }
    }),
  })
  return cleanHtml(value.replace(wayBack, ''), source => (source.startsWith('data:') ? source : null))
}
