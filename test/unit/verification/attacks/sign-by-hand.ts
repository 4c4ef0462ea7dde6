import type { SigningIdentity } from '#electron/signing/identity.ts'
import { appendUpdate, bodyOf, type Update } from './append-update.ts'
import { type Sealing, seal, unsealed } from './seal.ts'

export type SigningByHand = Sealing & {
  /** Entries added to the signature dictionary. */
  entries?: string
  /** Other objects written by the same revision. */
  objects?: Record<number, string>
  update?: Partial<Update>
  /** The whole signature dictionary, with room for ByteRange and Contents. */
  dictionary?: string
}

/** Signs an empty field by an update written by hand, where the program itself would refuse to. */
export async function signByHand(
  bytes: Uint8Array,
  field: number,
  identity: SigningIdentity,
  choices: SigningByHand = {},
): Promise<Uint8Array> {
  const number = 950 + field
  const updated = appendUpdate(bytes, {
    ...choices.update,
    objects: {
      [field]: bodyOf(bytes, field).replace(/ >>$/, ` /V ${number} 0 R >>`),
      ...choices.objects,
      [number]: choices.dictionary ?? unsealed(choices.entries),
    },
  })
  return seal(updated, identity, choices)
}

/** Reference of a certifying signature with its permission. */
export const certifying = (permission: number) =>
  ` /Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P ${permission} /V /1.2 >> >>]`
