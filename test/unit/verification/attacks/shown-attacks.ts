import { signTwice } from '../signed-act.ts'
import { objectsOf as o, smallAct } from '../small-act.ts'
import { bodyOf } from './append-update.ts'
import type { Attack, Target } from './attack.ts'
import { signByHand } from './sign-by-hand.ts'

const prepared =
  (objects: Record<number, string>) =>
  async ({ signers }: Target) =>
    (await signTwice(smallAct({ objects }), signers)).twice

const page = (content: number, annotations: string) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 17 0 R /Contents ${content} 0 R /Annots [${annotations}] >>`
const widget = '/Type /Annot /Subtype /Widget /F 4 /Rect [300 600 500 676] /P 4 0 R /AP << /N 11 0 R >>'
const lock = '<< /Type /SigFieldLock /Action 21 0 R /Fields 22 0 R >>'

/** Fields shown otherwise than they are signed, and what a signature keeps where this reader could pass over it. */
export const shownAttacks: Attack[] = [
  {
    name: 'a copy of a field written in the page',
    code: 'signature_outside_field',
    make: prepared({ [o.secondPage]: page(7, `10 0 R 12 0 R << ${widget} /FT /Sig /T (chair) /V 9 0 R >>`) }),
  },
  {
    name: 'a field of no form',
    code: 'signature_outside_field',
    make: prepared({ [o.secondPage]: page(7, '10 0 R 12 0 R 21 0 R'), 21: `<< ${widget} /FT /Sig /T (third) >>` }),
  },
  {
    name: 'a widget that takes after a signed field',
    code: 'signature_outside_field',
    make: prepared({ [o.secondPage]: page(7, '10 0 R 12 0 R 21 0 R'), 21: `<< ${widget} /Parent 10 0 R >>` }),
  },
  {
    name: 'a widget that takes after a signed field, its own kind being nothing',
    code: 'structure_object',
    make: prepared({ [o.secondPage]: page(7, '10 0 R 12 0 R 21 0 R'), 21: `<< ${widget} /FT null /Parent 10 0 R >>` }),
  },
  {
    name: 'one field on two pages',
    code: 'signature_outside_field',
    make: prepared({ [o.firstPage]: page(6, '10 0 R') }),
  },
  {
    name: 'a certification kept apart from its signature',
    code: 'signature_malformed',
    make: async ({ unsigned, signers }) =>
      signByHand(unsigned, o.chair, signers.chair, {
        entries: ' /Reference 970 0 R',
        objects: { 970: '[<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /P 1 /V /1.2 >> >>]' },
      }),
  },
  {
    name: 'a permission kept apart from its certification',
    code: 'signature_malformed',
    make: async ({ unsigned, signers }) =>
      signByHand(unsigned, o.chair, signers.chair, {
        entries: ' /Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams 970 0 R >>]',
        objects: { 970: '<< /P 1 /V /1.2 >>' },
      }),
  },
  {
    name: 'a field locked by names kept apart, signed',
    code: 'locked_field_changed',
    make: prepared({
      [o.chair]: bodyOf(smallAct(), o.chair).replace(/ >>$/, ` /Lock ${lock} >>`),
      21: '/Include',
      22: '[(secretary)]',
    }),
  },
  {
    name: 'a stamp that no box bounds',
    code: 'changed_field',
    make: async ({ once, signers }) => {
      const field = bodyOf(once, o.secretary).replace('/N 13 0 R', '/N 900 0 R').replace(/ >>$/, ' /V 962 0 R >>')
      const stamp = '<< /Type /XObject /Subtype /Form /Resources << >> /Length 3 >>\nstream\nq Q\nendstream'
      return signByHand(once, o.secretary, signers.secretary, { objects: { [o.secretary]: field, 900: stamp } })
    },
  },
]
