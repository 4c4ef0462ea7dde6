import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { type DossierRecord, dossierStates } from '#shared/domain/dossier.ts'
import type { CollectionName, RecordOf } from '#shared/domain/store/collections.ts'
import type { LogEntry } from '#shared/ipc/payloads.ts'
import { aDossier } from '#test/component/a-record.ts'
import { Workbench } from '#test/e2e/workbench.ts'

const committee = { name: 'Comité des mesures', city: 'Villeneuve' }

/** The button of the start page that opens the profile, once it is listed. */
export const openingButton = (start: Page): Locator =>
  start.getByRole('button', { name: `Ouvrir ${committee.name}`, exact: true })

/** Runs `work` on an application whose only profile holds so many dossiers, all of them in the store already. */
export const withDossiers = <Answer>(count: number, work: (workbench: Workbench) => Promise<Answer>): Promise<Answer> =>
  withRecords({ dossiers: dossiers(count) }, work)

/** The same with any records, by collection. */
export async function withRecords<Answer>(
  records: { [Name in CollectionName]?: RecordOf<Name>[] },
  work: (workbench: Workbench) => Promise<Answer>,
): Promise<Answer> {
  const userData = await mkdtemp(join(tmpdir(), 'delibere-bench-'))
  const workbench = new Workbench({ userData })
  try {
    const page = await openNewProfile(workbench)
    const entries = Object.entries(records).flatMap(([collection, documents]) =>
      documents.map((document): LogEntry => ({ collection, id: document.id, revision: '1-seed', document })),
    )
    await append(page, entries)
    await workbench.quit()
    return await work(workbench)
  } finally {
    await workbench.end()
    await rm(userData, { recursive: true, force: true })
  }
}

/** Starts, makes a committee and opens it; resolves to its page. */
export async function openNewProfile(workbench: Workbench): Promise<Page> {
  const start = await workbench.start()
  await start.evaluate(async input => {
    const made = await window.delibere.invoke('profiles.create', input)
    if (!made.ok) throw new Error(made.error.code)
    void window.delibere.invoke('profiles.open', { profileId: made.value.profile.profileId, with: 'usual' })
  }, newcomer)
  const page = await workbench.window('p-')
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor()
  return page
}

const newcomer = {
  committee,
  identity: { name: 'Ana Diaz', kind: 'member' as const, role: 'chair' as const },
  protection: 'safe_storage' as const,
}

/** As many as one call may carry. */
const largestGroup = 5_000

/** Writes to the write log of an open profile, behind its store: this one takes it from there at the next start. */
export async function append(page: Page, entries: readonly LogEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += largestGroup)
    await page.evaluate(appended, entries.slice(from, from + largestGroup))
}

/** To the write log: the store takes them from there at the next start, as after a loss. */
async function appended(entries: LogEntry[]): Promise<void> {
  const reply = await window.delibere.invoke('vault.append', { entries })
  if (!reply.ok) throw new Error(reply.error.code)
}

const directions = [
  'Direction de l’habitat',
  'Direction de l’éducation',
  'Direction des mobilités',
  'Police municipale',
]
const subjects = ['Tri des demandes de logement', 'Comptage des piétons', 'Réponses aux usagers', 'Prévision des repas']
const classes = ['interdit', 'haut_risque', 'transparence', 'minimal']

function dossiers(count: number): DossierRecord[] {
  const one = <Value>(from: readonly Value[], index: number) => from[index % from.length] as Value
  const day = (index: number) =>
    `2027-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
  return Array.from({ length: count }, (_, index) =>
    aDossier(`d-${String(index).padStart(5, '0')}`, {
      number: `2026-${String(index + 1).padStart(3, '0')}`,
      title: `${one(subjects, index)}, lot ${index + 1}`,
      direction: one(directions, index),
      state: one(dossierStates, index),
      summary: 'Le service souhaite aider ses agents à ordonner les demandes reçues. '.repeat(5),
      aiActClass: one(classes, index),
      deadline: day(index),
      grids: ['boussole-nantes@1.0.0'],
    }),
  )
}
