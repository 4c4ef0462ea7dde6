import { stream } from '../small-act.ts'
import { appendUpdate, bodyOf, latin1, numberOf } from './append-update.ts'
import type { PreparedAct } from './record-attacks.ts'

const hidden = '<< /Type /Catalog /Kept (another document) >>'

function withEntry(unsigned: Uint8Array, number: number, from: RegExp, to: string, more: Record<number, string> = {}) {
  const body = bodyOf(unsigned, number)
  if (!from.test(body)) throw new Error(`object ${number} has no ${from}`)
  return appendUpdate(unsigned, { objects: { [number]: body.replace(from, to), ...more } })
}

const firstContent = (unsigned: Uint8Array) => Number(/\/Contents (\d+) 0 R/.exec(latin1(unsigned))?.[1])

/** What the pages do not lead to: nobody sees it here, and another reader may take it for the document. */
export const hiddenAttacks: PreparedAct[] = [
  {
    name: 'objects hung on the length that the print writes a second time',
    code: 'print_differs',
    prepare: unsigned =>
      withEntry(unsigned, numberOf(unsigned, '/Type /Metadata'), /\/length \d+/, '/length [9000 0 R]', {
        9000: hidden,
      }),
  },
  {
    name: 'values in the place of the length that the print writes a second time',
    code: 'print_differs',
    prepare: unsigned =>
      withEntry(
        unsigned,
        numberOf(unsigned, '/Type /Metadata'),
        /\/length \d+/,
        '/length << /Kept (another document) >>',
      ),
  },
  {
    name: 'objects hung on a second length of the content of a page',
    code: 'print_differs',
    prepare: unsigned => withEntry(unsigned, firstContent(unsigned), /^<</, '<< /length [9000 0 R]', { 9000: hidden }),
  },
  {
    name: 'objects hung on the stamp that signing replaces',
    code: 'print_differs',
    prepare: unsigned => {
      const chair = numberOf(unsigned, '/T (chair)')
      const body = bodyOf(unsigned, chair)
        .replace(/\/AP\s*<<[^>]*>>/, '')
        .replace(/^<</, '<< /AP << /N 9001 0 R >>')
      const drawing = stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Kept 9000 0 R', 'q Q')
      return appendUpdate(unsigned, { objects: { [chair]: body, 9000: hidden, 9001: drawing } })
    },
  },
]
