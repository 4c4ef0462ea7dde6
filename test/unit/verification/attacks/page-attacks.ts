import { stream } from '../small-act.ts'
import { appendUpdate, bodyOf, bodyWith, latin1, numberOf } from './append-update.ts'
import { type PreparedAct, withCatalogueEntry, withContent } from './record-attacks.ts'

/** The first page, its body changed; `more` are objects that it refers to. */
function withPage(unsigned: Uint8Array, change: (body: string) => string, more: Record<number, string> = {}) {
  const page = firstPage(unsigned)
  return appendUpdate(unsigned, { objects: { [page]: change(bodyOf(unsigned, page)), ...more } })
}

const firstPage = (unsigned: Uint8Array) =>
  Number(/\/Kids \[(\d+) 0 R/.exec(bodyOf(unsigned, numberOf(unsigned, '/Type /Pages')))?.[1])

const pageWith =
  (entry: string) =>
  (unsigned: Uint8Array, more: Record<number, string> = {}) =>
    withPage(unsigned, body => body.replace('/Type /Page\n', `/Type /Page\n${entry}\n`), more)

/** The resources of the first page with an entry more. */
function withResources(unsigned: Uint8Array, entry: string, more: Record<number, string>): Uint8Array {
  const number = Number(/\/Resources (\d+) 0 R/.exec(bodyOf(unsigned, firstPage(unsigned)))?.[1])
  const body = bodyOf(unsigned, number).replace('<<', `<<\n${entry}`)
  return appendUpdate(unsigned, { objects: { [number]: body, ...more } })
}

const picture = stream(
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8',
  '\x7f\x7f\x7f',
)

const after = (drawn: string) => (unsigned: Uint8Array) => withContent(unsigned, content => `${content}\n${drawn}\n`)
const sheet = '0 0 596 842 re f'

const chairOf = (unsigned: Uint8Array) => numberOf(unsigned, '/T (chair)')

const fieldWith =
  (from: RegExp, to: string, more: Record<number, string> = {}) =>
  (unsigned: Uint8Array) => {
    const chair = chairOf(unsigned)
    const body = bodyOf(unsigned, chair)
    if (!from.test(body)) throw new Error(`the field has no ${from}`)
    return appendUpdate(unsigned, { objects: { [chair]: body.replace(from, to), ...more } })
  }

const cover = stream('/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << >>', `1 1 1 rg ${sheet}`)

/** A link over the first page. */
const withLink = (action: string) => (unsigned: Uint8Array) =>
  pageWith('/Annots [9000 0 R]')(unsigned, {
    9000: `<< /Type /Annot /Subtype /Link /Rect [72 700 300 720] /Border [0 0 0] /F 4 /A << ${action} >> >>`,
  })

/** What the pages show, changed under a text that stays what it is. */
export const pageAttacks: PreparedAct[] = [
  {
    name: 'a white sheet over the page',
    code: 'print_differs',
    prepare: after(`/Artifact BMC q 1 1 1 rg ${sheet} Q EMC`),
  },
  {
    name: 'a picture of another act over the page',
    code: 'part_beside_act',
    prepare: unsigned =>
      withContent(
        withResources(unsigned, '/XObject << /Zz 9000 0 R >>', { 9000: picture }),
        content => `${content}\n/Artifact BMC q 596 0 0 842 0 0 cm /Zz Do Q EMC\n`,
      ),
  },
  {
    name: 'a picture written in the content',
    code: 'part_beside_act',
    prepare: after('/Artifact BMC q 596 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q EMC'),
  },
  {
    name: 'all text invisible',
    code: 'hidden_in_act',
    prepare: unsigned => withContent(unsigned, content => content.replace(/\bBT\b/g, 'BT 3 Tr')),
  },
  {
    name: 'all text white',
    code: 'print_differs',
    prepare: unsigned => withContent(unsigned, content => content.replace(/[\d.]+ [\d.]+ [\d.]+ scn/g, '1 1 1 scn')),
  },
  {
    name: 'all drawing clipped away',
    code: 'print_differs',
    prepare: unsigned => withContent(unsigned, content => `q 0 0 0 0 re W n\n${content}\nQ\n`),
  },
  {
    name: 'all drawing transparent',
    code: 'hidden_in_act',
    prepare: unsigned => withContent(transparent(unsigned), content => `/Gs1 gs\n${content}`),
  },
  {
    name: 'marked content in a layer',
    code: 'layer_in_act',
    prepare: unsigned => withContent(unsigned, content => `/OC /x BDC\n${content}\nEMC\n`),
  },
  { name: 'a page upside down', code: 'part_beside_act', prepare: pageWith('/Rotate 180') },
  {
    name: 'a page too small to read',
    code: 'hidden_in_act',
    prepare: unsigned => withPage(unsigned, body => body.replace(/\/UserUnit [\d.]+\n?/, '/UserUnit 0.01\n')),
  },
  { name: 'a page cut to a corner', code: 'part_beside_act', prepare: pageWith('/CropBox [0 0 100 100]') },
  {
    name: 'a page whose sheet is a strip of it',
    code: 'hidden_in_act',
    prepare: unsigned => withPage(unsigned, body => body.replace(/\/MediaBox \[[^\]]*\]/, '/MediaBox [0 700 595 842]')),
  },
  { name: 'a page that comes with an effect', code: 'part_beside_act', prepare: pageWith('/Trans << /S /R >>') },
]

function transparent(unsigned: Uint8Array): Uint8Array {
  const text = latin1(unsigned)
  const number = Number(/\n(\d+) 0 obj\s<<(?:(?!endobj)[\s\S])*?\/Type \/ExtGState/.exec(text)?.[1])
  return appendUpdate(unsigned, { objects: { [number]: '<< /Type /ExtGState /ca 0 /CA 0 >>' } })
}

/** What acts, or what stands beside the pages. */
export const partAttacks: PreparedAct[] = [
  {
    name: 'a link that goes on to a script',
    code: 'action_in_act',
    prepare: withLink('/S /GoTo /D (top) /Next << /S /JavaScript /JS (1) >>'),
  },
  {
    name: 'a link that leaves the act',
    code: 'action_in_act',
    prepare: withLink('/S /URI /URI (https://evil.invalid/)'),
  },
  {
    name: 'a form in XFA',
    code: 'part_beside_act',
    prepare: unsigned => {
      const form = numberOf(unsigned, '/SigFlags 3')
      const objects = { [form]: bodyWith(unsigned, form, '/SigFlags 3', '/SigFlags 3\n/XFA 9000 0 R') }
      return appendUpdate(unsigned, { objects: { ...objects, 9000: stream('', '<xdp/>') } })
    },
  },
  {
    name: 'a third signature field that covers the page',
    code: 'annotation_beside_act',
    prepare: unsigned => {
      const form = numberOf(unsigned, '/SigFlags 3')
      const page = firstPage(unsigned)
      const annots = /\/Annots \[/.test(bodyOf(unsigned, page))
      const field = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (witness) /F 4 /Rect [0 0 595 842] /P ${page} 0 R /AP << /N 9001 0 R >> >>`
      return appendUpdate(unsigned, {
        objects: {
          [form]: bodyWith(unsigned, form, '/Fields [', '/Fields [9000 0 R '),
          [page]: annots
            ? bodyWith(unsigned, page, '/Annots [', '/Annots [9000 0 R ')
            : bodyWith(unsigned, page, '/Type /Page\n', '/Type /Page\n/Annots [9000 0 R]\n'),
          9000: field,
          9001: cover,
        },
      })
    },
  },
  {
    name: 'a field of the chair as large as the page',
    code: 'annotation_beside_act',
    prepare: fieldWith(/\/Rect \[[^\]]*\]/, '/Rect [0 0 595 842]'),
  },
  {
    name: 'a field of the chair a little higher than printed',
    code: 'print_differs',
    prepare: fieldWith(/\/Rect \[(\S+) (\S+) (\S+) [^\]]*\]/, '/Rect [$1 10 $3 150]'),
  },
  {
    name: 'another attached file',
    code: 'part_beside_act',
    prepare: unsigned =>
      withAssociated(unsigned, '<< /Type /Filespec /F (readme.txt) /EF << /F 9001 0 R >> >>', stream('', 'hello')),
  },
  {
    name: 'another title in the bookmarks',
    code: 'print_differs',
    prepare: unsigned => {
      const number = Number(/\/First (\d+) 0 R/.exec(bodyOf(unsigned, numberOf(unsigned, '/Type /Outlines')))?.[1])
      const body = bodyOf(unsigned, number).replace(/\/Title (\((?:\\.|[^\\)])*\)|<[^>]*>|\d+ 0 R)/s, '/Title (Autre)')
      return appendUpdate(unsigned, { objects: { [number]: body } })
    },
  },
  {
    name: 'another title in the metadata',
    code: 'print_differs',
    prepare: unsigned => {
      const number = numberOf(unsigned, '/Subtype /XML')
      const text = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(bodyOf(unsigned, number))?.[1] ?? ''
      const changed = text.replace(/(<dc:title>.*?x-default">)[^<]*/s, '$1Avis favorable')
      if (changed === text) throw new Error('the metadata have no title')
      const body = `<< /Type /Metadata /Subtype /XML /length ${changed.length} /Length ${changed.length} >>\nstream\n${changed}\nendstream`
      return appendUpdate(unsigned, { objects: { [number]: body } })
    },
  },
  {
    name: 'another title in the document information',
    code: 'print_differs',
    prepare: unsigned => {
      const number = numberOf(unsigned, '/Producer')
      const body = bodyOf(unsigned, number).replace(/\/Title (\((?:\\.|[^\\)])*\)|<[^>]*>|\d+ 0 R)/s, '/Title (Autre)')
      return appendUpdate(unsigned, { objects: { [number]: body } })
    },
  },
  {
    name: 'a file that opens on the whole screen',
    code: 'part_beside_act',
    prepare: unsigned => {
      const catalogue = numberOf(unsigned, '/Type /Catalog')
      const body = bodyWith(unsigned, catalogue, '/PageMode /UseOutlines', '/PageMode /FullScreen')
      return appendUpdate(unsigned, { objects: { [catalogue]: body } })
    },
  },
  {
    name: 'preferences of an entry nobody knows',
    code: 'part_beside_act',
    prepare: unsigned => withCatalogueEntry(unsigned, '/Collection << >>'),
  },
]

function withAssociated(unsigned: Uint8Array, file: string, content: string): Uint8Array {
  const catalogue = numberOf(unsigned, '/Type /Catalog')
  const body = bodyWith(unsigned, catalogue, '/AF [', '/AF [9000 0 R ')
  return appendUpdate(unsigned, { objects: { [catalogue]: body, 9000: file, 9001: content } })
}
