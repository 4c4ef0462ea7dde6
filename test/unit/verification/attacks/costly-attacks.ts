import { deflateSync } from 'node:zlib'
import { aSigner, type TestAuthority } from '#test/pki/test-authority.ts'
import { objectsOf as o, smallAct } from '../small-act.ts'
import { appendUpdate, bodyOf, bodyWith, fromLatin1, latin1 } from './append-update.ts'
import type { Attack } from './attack.ts'
import { signByHand } from './sign-by-hand.ts'

/** A stream whose bytes unfold to `content`. */
export function packed(entries: string, content: Buffer): string {
  const bytes = deflateSync(content, { level: 9 })
  return `<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`
}

/** `count` files attached, each of which unfolds to `size` spaces. */
function withAttachments(count: number, size: number): Uint8Array {
  const file = packed('/Type /EmbeddedFile', Buffer.alloc(size, 0x20))
  const numbers = Array.from({ length: count }, (_, index) => 100 + 2 * index)
  const objects = Object.fromEntries(
    numbers.flatMap(number => [
      [number, file],
      [number + 1, `<< /Type /Filespec /F (n${number}.txt) /EF << /F ${number} 0 R >> >>`],
    ]),
  )
  const names = numbers.map(number => `(n${number}) ${number + 1} 0 R`).join(' ')
  const catalogue = bodyWith(smallAct(), o.catalogue, '(notes.txt) 15 0 R', `(notes.txt) 15 0 R ${names}`)
  return smallAct({ objects: { ...objects, [o.catalogue]: catalogue } })
}

/** Fields below fields, each of `width` entries the same field of the next of `depth` levels. */
function withKids(width: number, depth: number): Uint8Array {
  const objects: Record<number, string> = {}
  for (let level = 0; level < depth; level++) {
    objects[100 + level] = `<< /T (k) /Kids [${`${101 + level} 0 R `.repeat(width)}] >>`
  }
  objects[100 + depth] = '<< /T (leaf) >>'
  const form = bodyWith(smallAct(), o.form, '12 0 R]', '12 0 R 100 0 R]')
  return smallAct({ objects: { ...objects, [o.form]: form } })
}

function withRevisions(count: number): Uint8Array {
  let file = smallAct()
  for (let index = 0; index < count; index++) {
    file = appendUpdate(file, { objects: { [o.information]: `<< /Title (${index}) >>` } })
  }
  return file
}

/** One stream of objects, which holds a list of `count` numbers in the place of the document information. */
function withObjectStream(count: number): Uint8Array {
  const file = latin1(smallAct()).replace(/\n9 0 obj\n[\s\S]*?endobj\n/, '\n')
  const head = file.slice(0, file.lastIndexOf('xref\n0 '))
  const inner = `9 0 [${'1 '.repeat(count)}]`
  const container = `21 0 obj\n${packed('/Type /ObjStm /N 1 /First 4', Buffer.from(inner))}\nendobj\n`
  const body = head + container
  const rows = Array.from({ length: 23 }, (_, number) => {
    const row = Buffer.alloc(7)
    const at = number === 22 ? body.length : body.search(new RegExp(`(?<=\\n)${number} 0 obj\\n`))
    row[0] = number === 9 ? 2 : at < 0 || number === 0 ? 0 : 1
    row.writeUInt32BE(number === 9 ? 21 : Math.max(at, 0), 1)
    return row
  })
  const trailer = '/Type /XRef /Size 23 /W [1 4 2] /Root 1 0 R /Info 9 0 R /ID [<00> <00>]'
  return fromLatin1(
    `${body}22 0 obj\n${packed(trailer, Buffer.concat(rows))}\nendobj\nstartxref\n${body.length}\n%%EOF\n`,
  )
}

/** The second signature with certificates beside its own that `authority` issued. */
async function companions(authority: TestAuthority, count: number) {
  return (await Promise.all(Array.from({ length: count }, (_, index) => aSigner(authority, `n${index}`)))).map(
    ({ certificate }) => certificate,
  )
}

/** Files small enough to be sent that would keep the machine busy or fill its memory: each is refused for a reason. */
export const costlyAttacks: Attack[] = [
  {
    name: 'attached files that unfold to more than a record can be',
    code: 'attachment_unreadable',
    make: () => withAttachments(5, 8 * 1024 * 1024),
  },
  { name: 'fields that stand below one another many times', code: 'form_malformed', make: () => withKids(60, 8) },
  { name: 'more revisions than an act has signatures', code: 'structure_limit', make: () => withRevisions(16) },
  {
    name: 'a stream of objects with more values than a file of ours',
    code: 'structure_limit',
    make: () => withObjectStream(1_000_001),
  },
  {
    name: 'a stream of objects that unfolds to more than a file of ours',
    code: 'structure_limit',
    make: () => withObjectStream(17 * 1024 * 1024),
  },
  {
    name: 'more certificates beside the signature than a chain has',
    code: 'cms_malformed',
    make: async ({ once, signers: { authority, secretary } }) => {
      const chain = [...secretary.chain, ...(await companions(authority, 70))]
      const dictionary = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [${' '.repeat(60)}] /Contents <${'0'.repeat(120_000)}> /M (D:20260312120000Z) >>`
      return signByHand(once, o.secretary, { ...secretary, chain }, { dictionary })
    },
  },
  {
    name: 'a title of more letters than a call has arguments',
    code: 'not_signed',
    make: () =>
      smallAct({ objects: { [o.chair]: bodyOf(smallAct(), o.chair).replace('(chair)', `(${'a'.repeat(300_000)})`) } }),
  },
]
