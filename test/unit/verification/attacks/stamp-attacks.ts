import { objectsOf as o, stream } from '../small-act.ts'
import { bodyOf } from './append-update.ts'
import type { Attack } from './attack.ts'
import { signByHand } from './sign-by-hand.ts'

/** A drawing put in the place of a stamp; `name` says what it does to readers. */
export type HostileStamp = { name: string; stamp: string; more?: Record<number, string> }

const evil = 'q 1 0 0 rg -5000 -5000 20000 20000 re f Q'
const form = '/Type /XObject /Subtype /Form /FormType 1'
const plain = `${form} /Resources << /Font << >> >>`
const box = '/BBox [0 0 200 76]'
const drawing = (content: string, entries = `${plain} ${box}`) => stream(entries, content)
const nested = (content: string, inner: string): Omit<HostileStamp, 'name'> => ({
  stamp: stream(`${form} ${box} /Resources << /XObject << /X 901 0 R >> >>`, content),
  more: { 901: stream(`${plain} /BBox [-5000 -5000 5000 5000]`, inner) },
})

// What the program draws where no line of text fits.
const frame = [
  ...['q', '0.620 0.655 0.639 RG', '0.5 w', '0.25 0.25 199.5 75.5 re S', '0.071 0.408 0.294 rg'],
  ...['0 0 3 76 re f', 'Q'],
].join('\n')
const font = (entries: string) => ({
  stamp: stream(`${form} ${box} /Resources << /Font << /F1 901 0 R >> >>`, frame),
  more: { 901: entries },
})

/** What the stamp of a signature may not be: readers draw each outside its field, or not alike. */
export const hostileStamps: HostileStamp[] = [
  { name: 'that only draws over its field', stamp: drawing(evil) },
  { name: 'that lifts the clip of the page', stamp: drawing(`Q ${evil}`) },
  { name: 'that lifts the clip behind the frame of a good one', stamp: drawing(`${frame}\nQ ${evil}`) },
  { name: 'that leaves states open', stamp: drawing(`q q q ${evil} q q`) },
  { name: 'that closes what it did not open', stamp: drawing(`BT Q ET EMC EX Q ${evil}`) },
  { name: 'that draws another form', ...nested('Q Q /X Do', `Q Q ${evil}`) },
  { name: 'whose other form lifts the clip', ...nested(`/X Do ${evil}`, 'Q Q Q Q') },
  { name: 'in a box of no size', stamp: drawing(evil, `${plain} /BBox [0 0 0 0]`) },
  { name: 'in a box of no width', stamp: drawing(frame, `${plain} /BBox [0 0 0 76]`) },
  { name: 'in a box turned over', stamp: drawing(frame, `${plain} /BBox [200 76 0 0]`) },
  { name: 'in a box of nearly no size', stamp: drawing(frame, `${plain} /BBox [0 0 0.00000001 0.00000001]`) },
  { name: 'in a box far away', stamp: drawing(frame, `${plain} /BBox [99999999 99999999 100000000 100000000]`) },
  { name: 'that is flattened', stamp: drawing(frame, `${plain} ${box} /Matrix [0 0 0 0 0 0]`) },
  { name: 'that is turned', stamp: drawing(frame, `${plain} ${box} /Matrix [0 1 -1 0 0 0]`) },
  { name: 'that is enlarged', stamp: drawing(frame, `${plain} ${box} /Matrix [9999999999 0 0 9999999999 0 0]`) },
  { name: 'as a group', stamp: drawing(frame, `${plain} ${box} /Group << /S /Transparency /I true >>`) },
  { name: 'in a layer', stamp: drawing(frame, `${plain} ${box} /OC << /Type /OCG /Name (x) >>`) },
  { name: 'that draws through a state', stamp: drawing(`/G gs\n${frame}`) },
  {
    name: 'with a shading among its resources',
    stamp: stream(`${form} ${box} /Resources << /Font << >> /Shading << /S << /ShadingType 2 >> >> >>`, frame),
  },
  {
    name: 'with a font that is drawn by content',
    ...font(
      '<< /Type /Font /Subtype /Type3 /FontBBox [-9999 -9999 9999 9999] /FontMatrix [1 0 0 1 0 0] /CharProcs << >> /Encoding << >> >>',
    ),
  },
  { name: 'with a font that the file does not carry', ...font('<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>') },
  {
    name: 'that leads to an object of no use',
    stamp: drawing(frame, `${plain} ${box} /Zz 901 0 R`),
    more: { 901: '<< /Type /Catalog >>' },
  },
]

/** The body of a signed field with its appearance led to object 900. */
export const stamped = (body: string) => body.replace(/\/AP\s*<<[^>]*>>/, '/AP << /N 900 0 R >>')

/** The second signature draws them in the field of the secretary. */
export const stampAttacks: Attack[] = hostileStamps.map(({ name, stamp, more }) => ({
  name: `a stamp ${name}`,
  code: 'changed_field',
  make: ({ once, signers }) => {
    const field = stamped(bodyOf(once, o.secretary)).replace(/ >>$/, ' /V 962 0 R >>')
    return signByHand(once, o.secretary, signers.secretary, { objects: { [o.secretary]: field, 900: stamp, ...more } })
  },
}))

/** The drawing of the program itself where no line fits: what the hostile ones are made from. */
export const emptyStamp: HostileStamp = { name: 'of the program without a line', stamp: drawing(frame) }
