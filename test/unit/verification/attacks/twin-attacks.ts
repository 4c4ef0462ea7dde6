import { stream } from '../small-act.ts'
import { appendUpdate, bodyOf, latin1, numberOf } from './append-update.ts'
import type { PreparedAct } from './record-attacks.ts'

const chairOf = (unsigned: Uint8Array) => numberOf(unsigned, '/T (chair)')

/** Number of the page that shows the field of the chair. */
const pageOf = (unsigned: Uint8Array) => Number(/\/P (\d+) 0 R/.exec(bodyOf(unsigned, chairOf(unsigned)))?.[1])

const drawing = stream('/Type /XObject /Subtype /Form /BBox [0 0 200 76] /Resources << >>', '0 0 200 76 re f')

/** The field as its page shows it, with a stamp of the attacker's own. */
function forgedField(unsigned: Uint8Array, value: string): string {
  const body = bodyOf(unsigned, chairOf(unsigned)).replace(/\/AP\s*<<[^>]*>>/, '')
  return body.replace(/^<</, `<< ${value} /AP << /N 9001 0 R >>`)
}

/** The page shows `shown` instead of the field of the chair, which stays in the form. */
function withShown(unsigned: Uint8Array, shown: string, more: Record<number, string>): Uint8Array {
  const page = pageOf(unsigned)
  const annotations = Number(/\/Annots (\d+) 0 R/.exec(bodyOf(unsigned, page))?.[1])
  const holder = Number.isNaN(annotations) ? page : annotations
  const reference = new RegExp(`\\b${chairOf(unsigned)} 0 R`)
  const body = bodyOf(unsigned, holder)
  const from = Math.max(0, body.indexOf('/Annots'))
  const changed = body.slice(0, from) + body.slice(from).replace(reference, () => shown)
  if (changed === body) throw new Error('the page does not show the field')
  return appendUpdate(unsigned, { objects: { [holder]: changed, ...more } })
}

const withBody = (
  unsigned: Uint8Array,
  number: number,
  from: RegExp,
  to: string,
  more: Record<number, string> = {},
) => {
  const body = bodyOf(unsigned, number)
  if (!from.test(body)) throw new Error(`object ${number} has no ${from}`)
  return appendUpdate(unsigned, { objects: { [number]: body.replace(from, to), ...more } })
}

/** What stands for one thing to this reader, for another to others; the pages and their text are those of the record. */
export const twinAttacks: PreparedAct[] = [
  {
    name: 'a signature that the page shows beside the field of the form, written in the page',
    code: 'signature_outside_field',
    prepare: unsigned => {
      const pages = numberOf(unsigned, '/Type /Pages')
      return withShown(unsigned, forgedField(unsigned, `/V ${pages} 0 R`), { 9001: drawing })
    },
  },
  {
    name: 'the same, with a value of its own',
    code: 'print_differs',
    prepare: unsigned =>
      withShown(unsigned, forgedField(unsigned, '/V 9002 0 R'), { 9001: drawing, 9002: '<< /Type /Sig >>' }),
  },
  {
    name: 'the same, as an object of its own',
    code: 'print_differs',
    prepare: unsigned =>
      withShown(unsigned, '9000 0 R', {
        9000: forgedField(unsigned, '/V 9002 0 R'),
        9001: drawing,
        9002: '<< /Type /Sig >>',
      }),
  },
  {
    name: 'the flags of a field as a number that is no integer',
    code: 'print_differs',
    prepare: unsigned => withBody(unsigned, secretaryOf(unsigned), /\/F 4(?= |\n|\/)/, '/F 4.0'),
  },
  {
    name: 'the rectangle of a field with a fifth side that is nothing',
    code: 'print_differs',
    prepare: unsigned => withBody(unsigned, chairOf(unsigned), /(\/Rect \[[^\]]*)\]/, '$1 null]'),
  },
  {
    name: 'the sheet of a page kept in another object',
    code: 'print_differs',
    prepare: unsigned => {
      const box = /\/MediaBox (\[[^\]]*\])/.exec(bodyOf(unsigned, pageOf(unsigned)))?.[1] ?? ''
      return withBody(unsigned, pageOf(unsigned), /\/MediaBox \[[^\]]*\]/, '/MediaBox 9000 0 R', { 9000: box })
    },
  },
  {
    name: 'pages that inherit a turn from their parent',
    code: 'part_beside_act',
    prepare: unsigned =>
      withBody(unsigned, numberOf(unsigned, '/Type /Pages'), /\/Type \/Pages/, '/Type /Pages /Rotate 180'),
  },
  {
    name: 'pages that inherit a sheet from their parent',
    code: 'part_beside_act',
    prepare: unsigned =>
      withBody(unsigned, numberOf(unsigned, '/Type /Pages'), /\/Type \/Pages/, '/Type /Pages /MediaBox [0 0 9 9]'),
  },
  {
    name: 'pages that inherit what they draw with from their parent',
    code: 'part_beside_act',
    prepare: unsigned =>
      withBody(unsigned, numberOf(unsigned, '/Type /Pages'), /\/Type \/Pages/, '/Type /Pages /Resources << >>'),
  },
  {
    name: 'widths of a font that are no integers',
    code: 'print_differs',
    prepare: unsigned => {
      const number = Number(/(?:^|\n)(\d+) 0 obj\s(?:(?!endobj)[\s\S])*?\/W \[/.exec(latin1(unsigned))?.[1])
      return withBody(unsigned, number, /\/W \[\s*(\d+)/, '/W [$1.0')
    },
  },
]

const secretaryOf = (unsigned: Uint8Array) => numberOf(unsigned, '/T (secretary)')
