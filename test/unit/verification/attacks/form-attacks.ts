import { signTwice } from '../signed-act.ts'
import { objectsOf as o, smallAct } from '../small-act.ts'
import { appendUpdate, bodyOf, bodyWith } from './append-update.ts'
import type { Attack } from './attack.ts'
import { certifying, signByHand } from './sign-by-hand.ts'

/** The form, the signature fields, the certification. */
export const formAttacks: Attack[] = [
  {
    name: 'default resources of the form changed',
    code: 'changed_form_resources',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: {
          [o.form]: bodyWith(twice, o.form, '/F1 8 0 R', '/F1 900 0 R'),
          900: '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>',
        },
      }),
  },
  {
    name: 'readers told to draw the fields anew',
    code: 'changed_form_resources',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: { [o.form]: bodyWith(twice, o.form, '/SigFlags 3', '/SigFlags 3 /NeedAppearances true') },
      }),
  },
  {
    name: 'the certification removed',
    code: 'certification_removed',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: { [o.catalogue]: bodyOf(twice, o.catalogue).replace(/\/Perms\s*<<[^>]*>>/, '') },
      }),
  },
  {
    name: 'the certification led to the second signature',
    code: 'certification_inconsistent',
    make: ({ twice }) => {
      const second = /\/V (\d+) 0 R/.exec(bodyOf(twice, o.secretary))?.[1]
      return appendUpdate(twice, {
        objects: { [o.catalogue]: bodyOf(twice, o.catalogue).replace(/\/DocMDP \d+ 0 R/, `/DocMDP ${second} 0 R`) },
      })
    },
  },
  {
    name: 'the stamp of a signed field redrawn',
    code: 'changed_field',
    make: ({ twice }) => {
      const stamp = '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n\nendstream'
      return appendUpdate(twice, {
        objects: { [o.chair]: bodyOf(twice, o.chair).replace(/\/AP\s*<<[^>]*>>/, '/AP << /N 900 0 R >>'), 900: stamp },
      })
    },
  },
  {
    name: 'a signed field moved over the text',
    code: 'changed_field',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: { [o.chair]: bodyOf(twice, o.chair).replace(/\/Rect\s*\[[^\]]*\]/, '/Rect [60 760 300 800]') },
      }),
  },
  {
    name: 'signatures of two fields swapped',
    code: 'changed_field',
    make: ({ twice }) => {
      const value = (field: number) => /\/V (\d+) 0 R/.exec(bodyOf(twice, field))?.[1]
      const given = (field: number, other: number) =>
        bodyOf(twice, field).replace(/\/V \d+ 0 R/, `/V ${value(other)} 0 R`)
      return appendUpdate(twice, {
        objects: { [o.chair]: given(o.chair, o.secretary), [o.secretary]: given(o.secretary, o.chair) },
      })
    },
  },
  {
    name: 'names of two fields swapped',
    code: 'changed_field',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: {
          [o.chair]: bodyWith(twice, o.chair, '(chair)', '(secretary)'),
          [o.secretary]: bodyWith(twice, o.secretary, '(secretary)', '(chair)'),
        },
      }),
  },
  {
    name: 'a second widget for a signed field',
    code: 'changed_annotations',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: {
          [o.firstPage]: bodyWith(twice, o.firstPage, '/Contents 6 0 R', '/Contents 6 0 R /Annots [900 0 R]'),
          900: `<< /Type /Annot /Subtype /Widget /Parent ${o.chair} 0 R /F 4 /Rect [60 700 200 760] >>`,
        },
      }),
  },
  {
    name: 'a field added to the form',
    code: 'changed_form',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: {
          [o.form]: bodyWith(twice, o.form, '12 0 R]', '12 0 R 900 0 R]'),
          900: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (x) /V (Avis defavorable) /F 4 /Rect [60 770 300 800] >>',
        },
      }),
  },
  {
    name: 'a signature without a field beside the others',
    code: 'signature_outside_field',
    make: async ({ signers }) => {
      const wrapped = smallAct({
        objects: {
          [o.information]: '<< /Title (Avis) /Hidden 21 0 R >>',
          21: '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> >>',
        },
      })
      return (await signTwice(wrapped, signers)).twice
    },
  },
  {
    name: 'one signature for two fields',
    code: 'signature_shared',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: {
          [o.secretary]: bodyOf(twice, o.secretary).replace(
            /\/V \d+ 0 R/,
            /\/V \d+ 0 R/.exec(bodyOf(twice, o.chair))?.[0] ?? '',
          ),
        },
      }),
  },
  {
    name: 'a certification that forbids changes, then a second signature',
    code: 'certification_forbids_changes',
    make: async ({ unsigned, signers }) => {
      const perms = bodyWith(unsigned, o.catalogue, '/Pages', '/Perms << /DocMDP 960 0 R >> /Pages')
      const objects = { [o.catalogue]: perms }
      const once = await signByHand(unsigned, o.chair, signers.chair, { entries: certifying(1), objects })
      return signByHand(once, o.secretary, signers.secretary)
    },
  },
  {
    name: 'a certification by the second signature only',
    code: 'certification_not_first',
    make: async ({ unsigned, signers }) => {
      const once = await signByHand(unsigned, o.chair, signers.chair)
      return signByHand(once, o.secretary, signers.secretary, { entries: certifying(2) })
    },
  },
  {
    name: 'page content changed by the revision of the second signature',
    code: 'changed_page_content',
    make: async ({ once, signers }) =>
      signByHand(once, o.secretary, signers.secretary, {
        objects: { [o.firstContent]: '<< /Length 3 >>\nstream\nq Q\nendstream' },
      }),
  },
  {
    name: 'a stamp of the second signature that borrows from the document',
    code: 'changed_field',
    make: async ({ once, signers }) => {
      const field = bodyOf(once, o.secretary).replace('/N 13 0 R', '/N 900 0 R').replace(/ >>$/, ' /V 962 0 R >>')
      const stamp =
        '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 17 0 R /Length 3 >>\nstream\nq Q\nendstream'
      return signByHand(once, o.secretary, signers.secretary, { objects: { [o.secretary]: field, 900: stamp } })
    },
  },
  {
    name: 'a field that the first signature locked, signed',
    code: 'locked_field_changed',
    make: async ({ signers }) => {
      const locking = smallAct({
        objects: {
          [o.chair]:
            '<< /Type /Annot /Subtype /Widget /FT /Sig /T (chair) /F 4 /Rect [60 600 260 676] /P 4 0 R /AP << /N 11 0 R >> /Lock << /Type /SigFieldLock /Action /Include /Fields [(secretary)] >> >>',
        },
      })
      return (await signTwice(locking, signers)).twice
    },
  },
]
