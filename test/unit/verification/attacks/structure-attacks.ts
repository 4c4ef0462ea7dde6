import { signTwice } from '../signed-act.ts'
import { objectsOf as o, smallAct, stream, type Writing } from '../small-act.ts'
import { appendUpdate, bodyOf, fromLatin1, lastSection, latin1, overwrite, sectionsOf } from './append-update.ts'
import type { Attack, Target } from './attack.ts'
import { seal, unsealed } from './seal.ts'
import { signByHand } from './sign-by-hand.ts'

const content = stream('', 'BT /F1 12 Tf (Defavorable) Tj ET')
/** The attacker prepares the document itself, and both sign it in good faith. */
const prepared =
  (changes: Writing) =>
  async ({ signers }: Target) =>
    signByBoth(smallAct(changes), signers)

async function signByBoth(unsigned: Uint8Array, { chair, secretary }: Target['signers']) {
  return signByHand(await signByHand(unsigned, o.chair, chair), o.secretary, secretary)
}

/** Files that two readers could read differently. */
export const structureAttacks: Attack[] = [
  {
    name: 'bytes after the last end of file',
    code: 'structure_garbage',
    make: ({ twice }) => fromLatin1(`${latin1(twice)}% hello\n`),
  },
  {
    name: 'a blank line after the last end of file',
    code: 'structure_garbage',
    make: ({ twice }) => fromLatin1(`${latin1(twice)}\n\n`),
  },
  {
    name: 'bytes before the header',
    code: 'structure_header',
    make: ({ twice }) => fromLatin1(`\n${latin1(twice)}`),
  },
  {
    name: 'a revision passed over by /Prev',
    code: 'structure_revision_skipped',
    make: ({ twice }) =>
      appendUpdate(twice, { objects: { [o.firstContent]: content }, previous: sectionsOf(twice).at(-2) ?? 0 }),
  },
  {
    name: 'a chain of revisions that goes forward',
    code: 'structure_revision_skipped',
    make: ({ twice }) =>
      appendUpdate(twice, { objects: { [o.firstContent]: content }, previous: lastSection(twice) + 200_000 }),
  },
  {
    name: 'the last revision out of the chain',
    code: 'structure_garbage',
    make: ({ twice }) => {
      const text = latin1(appendUpdate(twice, { objects: { [o.firstContent]: content } }))
      return fromLatin1(text.replace(/startxref\n\d+\n%%EOF\n$/, `startxref\n${lastSection(twice)}\n%%EOF\n`))
    },
  },
  {
    name: 'the catalogue replaced by another in the trailer',
    code: 'structure_trailer',
    make: ({ twice }) => appendUpdate(twice, { objects: { 900: '<< /Type /Catalog /Pages 2 0 R >>' }, root: 900 }),
  },
  {
    name: 'a key twice in a dictionary',
    code: 'structure_duplicate_key',
    make: prepared({ objects: { [o.pages]: '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /Kids [4 0 R 3 0 R] >>' } }),
  },
  {
    name: 'a key twice, once in another spelling',
    code: 'structure_duplicate_key',
    make: prepared({ objects: { [o.pages]: '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /K#69ds [4 0 R] >>' } }),
  },
  {
    name: 'a table that points into the middle of an object',
    code: 'structure_cross_reference',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: { [o.information]: '<< /Title (1 0 obj) >>' },
        shift: { object: o.information, by: 20 },
      }),
  },
  {
    name: 'an object defined twice in one revision',
    code: 'structure_object',
    make: prepared({ before: `6 0 obj\n${content}\nendobj\n` }),
  },
  {
    name: 'an object that no table lists',
    code: 'structure_cross_reference',
    make: ({ twice }) =>
      appendUpdate(twice, {
        objects: { [o.information]: '<< /Title (Avis) >>' },
        before: `900 0 obj\n${content}\nendobj\n`,
      }),
  },
  {
    name: 'a table and a stream of objects side by side',
    code: 'structure_hybrid',
    make: ({ twice }) => appendUpdate(twice, { objects: { [o.information]: '<< >>' }, trailer: ' /XRefStm 20' }),
  },
  {
    name: 'a comment that hides a part of an object from some readers',
    code: 'structure_comment',
    make: prepared({ objects: { [o.information]: '<< /Title (Avis) %\r/Author (Nobody)\n >>' } }),
  },
  {
    name: 'a comment between objects',
    code: 'structure_comment',
    make: prepared({ before: '% 6 0 obj (evil) endobj\n' }),
  },
  {
    name: 'a reference to nothing, to be given a meaning later',
    code: 'structure_dangling_reference',
    make: prepared({
      objects: {
        [o.firstPage]:
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 17 0 R /Contents [6 0 R 990 0 R] >>',
      },
    }),
  },
  {
    name: 'an object kept aside, to be brought into view later',
    code: 'structure_unreachable_object',
    make: prepared({ objects: { 21: content } }),
  },
  {
    name: 'pages that contain themselves',
    code: 'structure_page_tree',
    make: prepared({ objects: { [o.pages]: '<< /Type /Pages /Kids [3 0 R 4 0 R 2 0 R] /Count 3 >>' } }),
  },
  {
    name: 'one page shown twice',
    code: 'structure_page_tree',
    make: prepared({ objects: { [o.pages]: '<< /Type /Pages /Kids [3 0 R 4 0 R 3 0 R] /Count 3 >>' } }),
  },
  {
    name: 'a count of pages that is wrong',
    code: 'structure_page_tree',
    make: prepared({ objects: { [o.pages]: '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 1 >>' } }),
  },
  {
    name: 'a stream whose length is not where it ends',
    code: 'structure_stream',
    make: prepared({ objects: { [o.firstContent]: content.replace(/Length \d+/, 'Length 28') } }),
  },
  {
    name: 'a stream that ends once for those who count, once for those who look',
    code: 'structure_stream',
    make: prepared({
      objects: { [o.firstContent]: '<< /Length 36 >>\nstream\nq Q\nendstream\nendobj\n6 0 obj\n<<>>  \nendstream' },
    }),
  },
  {
    name: 'a file that says it is encrypted',
    code: 'structure_encrypted',
    make: ({ twice }) =>
      appendUpdate(twice, { objects: { 900: '<< /Filter /Standard >>' }, trailer: ' /Encrypt 900 0 R' }),
  },
  {
    name: 'a number beyond the size of the file',
    code: 'structure_trailer',
    make: prepared({ trailer: '<< /Size 9 /Root 1 0 R /Info 9 0 R /ID [<00112233> <00112233>] >>' }),
  },
  ...['20000000', '9999999999', '2147483648', '964', '962'].map(size => ({
    name: `a size of ${size} that is not that of the file, which makes readers repair it`,
    code: 'structure_trailer',
    make: ({ once, signers }: Target) => {
      const body = bodyOf(once, o.secretary).replace(/ >>$/, ' /V 962 0 R >>')
      const updated = latin1(appendUpdate(once, { objects: { [o.secretary]: body, 962: unsealed() } }))
      return seal(fromLatin1(updated.replace(/\/Size \d+(?![\s\S]*\/Size)/, `/Size ${size}`)), signers.secretary)
    },
  })),
  {
    name: 'a line end changed inside the signed bytes, as mail would',
    code: 'digest_mismatch',
    make: ({ twice }) => overwrite(twice, '/Title (Avis)', '/Title\n(Avis)'),
  },
  {
    name: 'a signature in a file with two equal names in its form',
    code: 'form_malformed',
    make: async ({ signers }) => {
      const twin =
        '<< /Type /Annot /Subtype /Widget /FT /Sig /T (chair) /F 4 /Rect [60 480 260 556] /P 4 0 R /AP << /N 13 0 R >> >>'
      return signByHand(smallAct({ objects: { [o.secretary]: twin } }), o.chair, signers.chair)
    },
  },
  {
    name: 'the file cut after the first signature',
    code: 'expected_signature_missing',
    make: ({ once }) => once,
  },
  {
    name: 'the file cut before any signature',
    code: 'not_signed',
    make: ({ unsigned }) => unsigned,
  },
  {
    name: 'the fields signed in the other order',
    code: 'signature_order',
    make: async ({ unsigned, signers }) =>
      signByHand(await signByHand(unsigned, o.secretary, signers.secretary), o.chair, signers.chair),
  },
  {
    name: 'the same names, signed in another document',
    code: 'digest_mismatch',
    make: async ({ twice, signers }) => {
      const other = smallAct({ objects: { [o.firstContent]: content.replace('(Defavorable)', '(Defavorabl.)') } })
      const { twice: foreign } = await signTwice(other, signers)
      const graft = /\/Contents <[0-9a-f]+>/.exec(latin1(foreign))?.[0] ?? ''
      return fromLatin1(latin1(twice).replace(/\/Contents <[0-9a-f]+>/, graft))
    },
  },
]
