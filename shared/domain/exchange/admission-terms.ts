import type { EventRecord } from '../act-event.ts'
import type { CollectionName, RecordOf } from '../store/collections.ts'
import type { PackageAuthor, PackagePurpose } from './package-manifest.ts'

/** Why a record of a package is not taken; each has its sentence on the screen. */
export type AdmissionRefusal =
  | 'not_valid'
  | 'repeated'
  | 'not_expected'
  | 'not_theirs'
  | 'not_entitled'
  | 'not_their_part'
  | 'not_for_all'
  | 'other_author'
  | 'other_dossier'
  | 'dossier_unknown'
  | 'piece_unknown'
  | 'file_absent'
  | 'frozen'
  | 'differs'
  | 'clock_ahead'
  | 'role_changed'
  | 'key_changed'
  | 'grid_differs'
  | 'round_absent'
  | 'round_called_already'
  | 'round_opened_already'
  | 'round_not_open'
  | 'opening_differs'
  | 'not_sealed'
  | 'sealed_to_another'
  | 'second_assessment'
  | 'commitment_absent'
  | 'commitment_broken'
  | 'mine_differs'

export type RecordSets = { [Name in CollectionName]?: readonly RecordOf<Name>[] }

/** A package whose signature and hashes hold, with its records as they were read. */
export type Arrival = {
  purpose: PackagePurpose
  author: PackageAuthor
  dossierId: string
  grid?: string | undefined
  /** Records by collection, not yet checked against any schema. */
  records: { [Name in CollectionName]?: readonly unknown[] }
  /** SHA-256 of the files it carries. */
  files: readonly string[]
}

export type AdmissionParts = {
  arrival: Arrival
  /** What this profile holds of the collections that the package carries, and its dossiers, pieces and events. */
  known: RecordSets
  /** The member whose profile this is. */
  me: string
  /** Now, by the hybrid clock of this profile. */
  clock: string
  /** The person has said that another key than the known one is this person's. */
  keyConfirmed: boolean
}

/** What a rule may look at: `find` and `all` see the records taken so far too. */
export type AdmissionDesk = Omit<AdmissionParts, 'known'> & {
  /** Whether the signer may bring what others wrote. */
  entitled: boolean
  all<Name extends CollectionName>(collection: Name): readonly RecordOf<Name>[]
  find<Name extends CollectionName>(collection: Name, id: string): RecordOf<Name> | undefined
  events(): readonly EventRecord[]
}

/** `known`: there is nothing to take; `null`: nothing against it. */
export type Ruling = AdmissionRefusal | 'known' | null
