import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { DemonstrationSeeds } from '#electron/ports/seeds.ts'
import { memberRecord } from '#shared/domain/member.ts'
import { pieceRecord } from '#shared/domain/piece.ts'
import { collections } from '#shared/domain/store/collections.ts'
import { committee, type ProfileIdentity, profileIdentity } from '#shared/ipc/payloads.ts'
import { gridModels } from './grid-models.ts'

/** `files` are plain: `sha256` is the name the vault will give them. The first seat is that of the rapporteur. */
export type Demonstration = DemonstrationSeeds & { files: { sha256: string; path: string }[] }

const kept = ['members', 'dossiers', 'pieces', 'annotations', 'assessments', 'sittings', 'events', 'texts'] as const
const founded = '2026-01-15T09:00:00.000Z'
const firstSeat = 'hugo-lemercier'

/**
 * The fictional committee of Villeneuve (`resources/demo`), every record checked against its schema. Its texts are in
 * French whatever the language of the interface, as a real committee's would be. Throws when the resources are damaged:
 * they ship with the program.
 */
export async function loadDemonstration(resources: string): Promise<Demonstration> {
  const folder = join(resources, 'demo')
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'))
  const records: Demonstration['records'] = []
  for (const collection of kept) {
    const documents = z.array(collections[collection].schema).parse(await read(`${collection}.json`))
    records.push(...documents.map(document => ({ collection, document })))
  }
  const models = await gridModels(resources, 'secretariat', founded)
  records.push(...models.map(document => ({ collection: 'models' as const, document })))
  const pieces = z.array(pieceRecord).parse(await read('pieces.json'))
  return {
    committee: committee.parse(await read('committee.json')),
    identity: identityOf(await read('members.json')),
    records,
    files: pieces.map(({ sha256, fileName }) => ({ sha256, path: join(folder, 'files', fileName) })),
  }
}

function identityOf(members: unknown): ProfileIdentity {
  const member = z
    .array(memberRecord)
    .parse(members)
    .find(({ id }) => id === firstSeat)
  if (!member) throw new Error(`the demonstration committee lacks ${firstSeat}`)
  const { id: memberId, name, kind, role, capacity, college } = member
  return profileIdentity.parse({ memberId, name, kind, role, capacity, college })
}
