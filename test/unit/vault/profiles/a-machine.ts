import type { AskPassphrase } from '#electron/ports/ask-passphrase.ts'
import type { Caller } from '#electron/ports/handlers.ts'
import type { Seeds } from '#electron/ports/seeds.ts'
import { createVaults } from '#electron/vault/vaults.ts'
import type { Result } from '#shared/domain/result.ts'
import { aKeyRing } from '../a-key-ring.ts'

export const grids = [
  { id: 'boussole', version: '1.0.0', title: 'Boussole' },
  { id: 'sobriete', version: '1.0.0', title: 'Sobriété' },
]

const chair = { memberId: 'm-chair', name: 'Camille Roux', kind: 'member', role: 'chair' } as const
const stamp = { author: 'm-chair', clock: '001790000000000-000000-demo', schema: 1 }

export const demonstration = {
  committee: { name: 'Comité de démonstration', city: 'Villeneuve' },
  identity: chair,
  records: [
    { collection: 'members', document: { ...stamp, id: 'm-chair', name: chair.name, kind: 'member', mandates: [] } },
    { collection: 'members', document: { ...stamp, id: 'm-2', name: 'Dominique Petit', kind: 'member', mandates: [] } },
  ],
  files: [{ bytes: Buffer.from('a piece of the dossier') }],
} satisfies Awaited<ReturnType<Seeds['demonstration']>>

/** One program on one machine: its vaults over a folder, a key ring, and answers to what it asks. */
export function aMachine(
  userData: string,
  {
    keyRing = aKeyRing(),
    answers = [] as (string | null)[],
    seeds = {} as Partial<Seeds>,
    fault = null as Error | null,
  } = {},
) {
  const asked: Parameters<AskPassphrase>[0][] = []
  const led: (string | null)[] = []
  const machine = createVaults({
    userData,
    keyRing,
    askPassphrase: async request => {
      asked.push(request)
      if (fault) throw fault
      return answers.shift() ?? null
    },
    leadWindow: async (_, profileId) => {
      led.push(profileId)
    },
    seeds: { grids: async () => grids, demonstration: async () => demonstration, ...seeds },
    now: () => new Date('2026-11-23T10:00:00.000Z'),
  })
  return { ...machine, asked, led, answers }
}

export const aCaller = (profileId?: string): Caller => ({
  role: profileId === undefined ? 'start' : 'profile',
  windowId: 1,
  document: 1,
  ...(profileId !== undefined && { profileId }),
  announce: () => {},
})

export const aNewcomer = {
  committee: { name: 'Comité d’éthique de l’IA', city: 'Villeneuve' },
  identity: { name: 'Alex Martin', kind: 'member', role: 'member' },
} as const

/** The value of a result that must be there. */
export function given<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
