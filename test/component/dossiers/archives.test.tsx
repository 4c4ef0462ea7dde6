import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import type { TakenFiles } from '#shared/ipc/payloads.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { type Answers, fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, me, members, pieces } from '#test/component/villeneuve.ts'
import { aFolder, drop, unreadable } from './dropped.ts'
import { chosen, stays, takenIn } from './taken-in.ts'

const report = () => page.getByRole('status').filter({ hasText: 'Résultat de l’ajout' })
const list = () => page.getByRole('list', { name: 'Pièces', exact: true })

const open = async (answers: Answers) => {
  const store = await memoryStore({ members, dossiers, pieces })
  const bridge = fakeBridge(answers)
  const profile = { ...aProfile, identity: me, demonstration: false }
  await renderApp({ store, bridge, at: '/dossiers/d-2026-014', profile })
  await expect.element(page.getByRole('heading', { level: 2, name: 'Pièces' })).toBeVisible()
  return { store, bridge }
}
const addByDialog = () => page.getByRole('button', { name: 'Ajouter des pièces' }).click()

describe('an archive', () => {
  test('becomes its files, each with the archive and the folders that brought it', async () => {
    const file = { ...takenIn('etude.pdf', 'b'), labels: ['dossier.zip', 'annexes', 'techniques'] }
    const { store } = await open(chosen({ files: [file] }))
    await addByDialog()
    await expect.element(report()).toHaveTextContent('dossier.zip/annexes/techniques/etude.pdf Ajouté.')
    await expect.element(list()).toHaveTextContent('Provenance : dossier.zip › annexes › techniques')
    const [piece] = (await store.find('pieces', {})).filter(({ fileName }) => fileName === 'etude.pdf')
    expect(piece).toMatchObject({ title: 'etude', labels: ['dossier.zip', 'annexes', 'techniques'] })
    await expectAccessible()
  })

  test('says first, by name, which of its files stay in it and why', async () => {
    const refused = [
      stays('dossier.zip', 'lien', 'special_entry'),
      stays('dossier.zip', 'b.zip/secret.pdf', 'password'),
      stays('dossier.zip', 'c.bin', 'unknown_method'),
    ]
    const files = [takenIn('dossier.zip', 'a', { kind: 'archive' }), takenIn('note.pdf', 'b')]
    await open(chosen({ files, refused }))
    await addByDialog()
    await expect.element(report()).toHaveTextContent(/5 fichiers, dont 3 à revoir/)
    const lines = report().getByRole('listitem')
    await expect.element(lines.first()).toHaveTextContent(/^dossier\.zip\/lien Laissé dans l’archive.*C’est un lien/)
    await expect.element(lines.nth(1)).toHaveTextContent(/^dossier\.zip\/b\.zip\/secret\.pdf Laissé.*mot de passe/)
    await expect.element(lines.nth(3)).toHaveTextContent('dossier.zip Ajouté et gardé tel quel')
    await expectAccessible()
  })

  test.each([
    ['dangerous_entry', 'mène hors de son dossier'],
    ['archive_too_large', 'dépasserait la taille permise'],
    ['too_many_entries', 'plus de fichiers que permis'],
    ['entries_overlap', 'partagent les mêmes octets'],
    ['nested_too_deep', 'enfermé dans trop d’archives ou de messages'],
  ])('that is refused is kept and says why: %s', async (code, words) => {
    await open(chosen({ files: [takenIn('piege.zip', 'a', { kind: 'archive', status: 'refused', code })] }))
    await addByDialog()
    await expect.element(report()).toHaveTextContent('piege.zip Gardé et signalé.')
    await expect.element(report()).toHaveTextContent(words)
    await expect.element(list()).toHaveTextContent('Refusé')
  })

  test('shows how far its files are and can be stopped; what came out stays', async () => {
    let answer: (taken: TakenFiles) => void = () => {}
    const taken = new Promise<TakenFiles>(resolve => {
      answer = resolve
    })
    const { bridge, store } = await open({ ...chosen({}), 'intake.take': () => taken })
    await addByDialog()
    await expect.poll(() => bridge.calls.at(-1)?.channel).toBe('intake.take')
    const { job } = (bridge.calls.at(-1) ?? { input: {} }).input as { job: string }
    bridge.announce('job.progress', { job, done: 3, total: 12, stage: 'unpacking' })
    const bar = page.getByRole('progressbar', { name: 'Ajout des fichiers de l’archive' })
    await expect.element(bar).toHaveAttribute('aria-valuenow', '25')
    await page.getByRole('button', { name: 'Annuler' }).click()
    expect(bridge.calls.at(-1)).toEqual({ channel: 'job.cancel', input: { job } })
    answer({
      files: [{ ...takenIn('a.pdf', 'b'), labels: ['dossier.zip'] }],
      failed: [{ fileName: 'dossier.zip', failure: { code: 'cancelled' } }],
      refused: [],
    })
    await expect.element(report()).toHaveTextContent('dossier.zip L’opération a été annulée.')
    await expect.element(bar).not.toBeInTheDocument()
    expect(await store.count('pieces')).toBe(pieces.length + 1)
  })

  test('of hundreds of files is told in fifty lines', async () => {
    const files = Array.from({ length: 150 }, (_, index) => {
      const taken = takenIn(`${index}.csv`, 'b', { kind: 'csv' })
      return { ...taken, sha256: index.toString(16).padStart(64, '0'), labels: ['dossier.zip'] }
    })
    const { store } = await open(chosen({ files }))
    await addByDialog()
    await expect.element(report().getByRole('listitem').last()).toHaveTextContent('et 100 autres fichiers.')
    expect(await store.count('pieces')).toBe(pieces.length + 150)
  })
})

describe('a dropped folder', () => {
  const upload: Answers = {
    'intake.begin': ({ fileName }) => ({ upload: fileName }),
    'intake.chunk': () => ({}),
    'intake.finish': ({ upload: name }) => {
      const digit = name.charCodeAt(0).toString(16).at(-1) ?? '0'
      const labels = name.endsWith('.zip') ? { labels: [name] } : {}
      return { files: [{ ...takenIn(name.replace('.zip', '.pdf'), digit), ...labels }], failed: [], refused: [] }
    },
  }

  test('keeps its tree as labels, before those of an archive inside it', async () => {
    const { store } = await open(upload)
    drop(
      list(),
      aFolder('Saisine', ['a.pdf', '.DS_Store', aFolder('annexes', ['b.pdf', 'c.zip']), aFolder('vide', [])]),
    )
    await expect.element(report()).toHaveTextContent('Saisine/annexes/c.zip/c.pdf Ajouté.')
    const added = (await store.find('pieces', {})).filter(({ labels }) => labels)
    expect(added.map(({ fileName, labels }) => [fileName, labels])).toEqual([
      ['a.pdf', ['Saisine']],
      ['b.pdf', ['Saisine', 'annexes']],
      ['c.pdf', ['Saisine', 'annexes', 'c.zip']],
    ])
  })

  test('shows its first files while a long one is on its way', async () => {
    const { store } = await open({
      ...upload,
      'intake.finish': input =>
        input.upload === 'b.pdf' ? new Promise<TakenFiles>(() => {}) : (upload['intake.finish']?.(input) as TakenFiles),
    })
    drop(list(), aFolder('Saisine', ['a.pdf', 'b.pdf']))
    await expect.element(list()).toHaveTextContent(/Provenance : Saisine/)
    await expect.element(report()).toHaveTextContent('Saisine/a.pdf Ajouté.')
    expect(await store.count('pieces')).toBe(pieces.length + 1)
  })

  test('brings more entries than are listed at once, and says what it cannot read', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `${index}.pdf`)
    const { bridge } = await open(upload)
    drop(list(), aFolder('Saisine', [...many, unreadable('parti.pdf')]))
    await expect.element(report()).toHaveTextContent(/Saisine\/parti.pdf Le fichier « parti.pdf » ne peut pas être lu/)
    expect(bridge.calls.filter(({ channel }) => channel === 'intake.finish')).toHaveLength(120)
  })

  test('of too many files is refused before one is read', async () => {
    const { bridge, store } = await open(upload)
    drop(list(), aFolder('Tout', Array(intakeLimits.folderFiles + 1).fill('a.pdf')))
    await expect.element(report()).toHaveTextContent(/^Résultat.*Tout Plus de 5\s?000 fichiers/)
    expect(bridge.calls.map(({ channel }) => channel)).not.toContain('intake.begin')
    expect(await store.count('pieces')).toBe(pieces.length)
  })

  test('that is empty says so', async () => {
    await open(upload)
    drop(list(), aFolder('Vide', []))
    await expect.element(page.getByRole('alert')).toHaveTextContent('Ce répertoire ne contient aucun fichier.')
  })

  test('has a button that does the same', async () => {
    const asked: unknown[] = []
    const file = { name: 'a.pdf', labels: ['Saisine', 'annexes'] }
    const closed = { code: 'file_unreadable', params: { file: 'Saisine/fermé' } }
    const { store } = await open({
      'intake.choose': input => {
        asked.push(input)
        return { chosen: 'c-1', files: [file], failed: [{ fileName: 'Saisine/fermé', failure: closed }] }
      },
      'intake.take': () => ({ files: [takenIn('a.pdf', 'b')], failed: [], refused: [] }),
    })
    await page.getByRole('button', { name: 'Ajouter un répertoire' }).click()
    await expect.element(report()).toHaveTextContent('Saisine/annexes/a.pdf Ajouté.')
    await expect.element(report()).toHaveTextContent('Saisine/fermé Le fichier')
    expect(asked).toEqual([{ what: 'folder' }])
    expect(await store.count('pieces')).toBe(pieces.length + 1)
  })
})
