import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Store } from '#renderer/store/store-contract.ts'
import { failure } from '#shared/domain/result.ts'
import { type Answers, fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, me, members, pieces, sittings } from '#test/component/villeneuve.ts'
import { chosen, takenIn } from './taken-in.ts'

const at = '/dossiers/d-2026-014'
const report = () => page.getByRole('status').filter({ hasText: 'Résultat de l’ajout' })

const open = async (
  answers: Answers = {},
  records: Parameters<typeof memoryStore>[0] = { members, dossiers, pieces },
) => {
  const store = await memoryStore(records)
  const bridge = fakeBridge(answers)
  const app = await renderApp({ store, bridge, at, profile: { ...aProfile, identity: me, demonstration: false } })
  await expect.element(page.getByRole('heading', { level: 2, name: 'Pièces' })).toBeVisible()
  return { ...app, store, bridge }
}

const pick = (...files: ReturnType<typeof takenIn>[]): Answers => chosen({ files })
const addByDialog = () => page.getByRole('button', { name: 'Ajouter des pièces' }).click()

describe('pieces', () => {
  test('that open are read here; the others say why not and what to do', async () => {
    await open()
    await expect.element(page.getByRole('link', { name: 'AIPD du réexamen ciblé' })).toBeVisible()
    await expect.element(page.getByRole('link', { name: 'Note de conformité' })).toBeVisible()
    expect(page.getByRole('link', { name: 'Annexe technique' }).query()).toBeNull()
    await expect.element(page.getByText('Illisible · Le fichier est endommagé', { exact: false })).toBeVisible()
    await expect.element(page.getByText('Protégé · Le fichier est chiffré', { exact: false })).toBeVisible()
  })

  test('have a type that can be chosen', async () => {
    const { store } = await open()
    await page.getByLabelText('Type de la pièce Contrat de prestation').selectOptions('Contrat')
    await expect.poll(async () => (await store.read('pieces', 'p-5'))?.type).toBe('contrat')
  })

  test('are saved as a copy under their own name', async () => {
    const { bridge } = await open({ 'files.save-as': () => ({ saved: true }) })
    await page.getByRole('button', { name: 'Enregistrer une copie de Note de conformité' }).click()
    await expect.element(page.getByText('Copie enregistrée.')).toBeVisible()
    expect(bridge.calls.at(-1)?.input).toMatchObject({ suggestedName: 'note-conformite.docx' })
  })

  test('are removed, and put back by undoing', async () => {
    const { store } = await open()
    await page.getByRole('button', { name: 'Retirer Annexe technique' }).click()
    await expect.poll(() => store.read('pieces', 'p-4')).toBeNull()
    await page.getByRole('button', { name: 'Annuler le retrait' }).click()
    await expect.poll(async () => (await store.read('pieces', 'p-4'))?.title).toBe('Annexe technique')
  })

  test('that are there again before a removal is undone stay as they are', async () => {
    const { store } = await open()
    const piece = await store.read('pieces', 'p-4')
    if (!piece) throw new Error('no such piece')
    await page.getByRole('button', { name: 'Retirer Annexe technique' }).click()
    await expect.poll(() => store.read('pieces', 'p-4')).toBeNull()
    await store.put('pieces', { ...piece, title: 'Annexe revue', clock: store.tick() })
    const undo = page.getByRole('button', { name: 'Annuler le retrait' })
    await undo.click()
    await expect.element(undo).not.toBeInTheDocument()
    await store.inTurn(async () => undefined)
    expect((await store.read('pieces', 'p-4'))?.title).toBe('Annexe revue')
  })

  const aHighlight = (store: Store) => ({
    ...store.stamp(),
    dossierId: 'd-2026-014',
    pieceId: 'p-1',
    motivation: 'highlighting' as const,
    target: {
      page: 1,
      quote: { exact: 'x', prefix: '', suffix: '' },
      position: { start: 0, end: 1 },
      quads: [],
      extractor: 'e',
    },
    body: '',
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
  })
  const removeAnnotated = async () => {
    await page.getByRole('button', { name: 'Retirer AIPD du réexamen ciblé' }).click()
  }
  const expectKept = async (store: Store) => {
    await expect.element(page.getByText('elle ne se retire plus', { exact: false })).toBeVisible()
    expect(await store.read('pieces', 'p-1')).not.toBeNull()
  }

  test('that someone has annotated stay', async () => {
    const { store } = await open()
    await store.put('annotations', aHighlight(store))
    await removeAnnotated()
    await expectKept(store)
  })

  test('that are being annotated as they are removed stay', async () => {
    const { store } = await open()
    await store.inTurn(async () => {
      await removeAnnotated()
      await store.put('annotations', aHighlight(store))
    })
    await expectKept(store)
  })
})

describe('files coming in by the dialog', () => {
  test('become pieces, each said with what became of it', async () => {
    const { store } = await open(
      pick(
        takenIn('etude_technique.pdf', 'b'),
        takenIn('plan.dwg', 'c', { kind: 'other' }),
        takenIn('photo.pdf', 'd', { status: 'unreadable', kind: 'image', code: 'not_what_its_name_says' }),
        takenIn('vide.pdf', 'e', { status: 'unreadable', code: 'empty' }),
        takenIn('bizarre.pdf', 'f', { status: 'refused', code: 'a_code_of_tomorrow' }),
      ),
    )
    await addByDialog()
    await expect.element(report()).toHaveTextContent('etude_technique.pdf Ajouté.')
    await expect.element(report()).toHaveTextContent('plan.dwg Ajouté et gardé tel quel : Autre fichier.')
    await expect
      .element(report())
      .toHaveTextContent('photo.pdf Gardé et signalé. Le contenu du fichier n’est pas ce que son nom annonce.')
    await expect.element(report()).toHaveTextContent('vide.pdf Gardé et signalé. Le fichier est vide.')
    await expect.element(report()).toHaveTextContent('a_code_of_tomorrow')
    expect(await store.count('pieces')).toBe(pieces.length + 5)
    await expect.element(page.getByRole('link', { name: 'etude technique' })).toBeVisible()
  })

  test('that the dossier has already are recognised, and not added twice', async () => {
    const { store } = await open(pick(takenIn('nouveau.pdf', 'b'), takenIn('copie de nouveau.pdf', 'b', {}, true)))
    await addByDialog()
    await expect
      .element(report())
      .toHaveTextContent('copie de nouveau.pdf Déjà dans ce dossier sous le titre « nouveau »')
    expect(await store.count('pieces')).toBe(pieces.length + 1)
  })

  test('that are empty are none of them the copy of another', async () => {
    const empty = { status: 'unreadable', code: 'empty' } as const
    const nothing = { ...takenIn('vide.pdf', 'e', empty), size: 0 }
    const { store } = await open(pick(nothing, { ...nothing, fileName: 'vide.txt', known: true }))
    await addByDialog()
    await expect.element(report()).toHaveTextContent('vide.txt Gardé et signalé. Le fichier est vide.')
    expect(await store.count('pieces')).toBe(pieces.length + 2)
  })

  test('that another dossier has are added, and the other is named', async () => {
    const elsewhere = { ...pieces[0], id: 'p-9', dossierId: 'd-2026-012', sha256: 'b'.repeat(64) } as never
    const records = { members, dossiers, pieces: [...pieces, elsewhere] }
    const { store } = await open(pick(takenIn('rapport.pdf', 'b', {}, true)), records)
    await addByDialog()
    await expect.element(report()).toHaveTextContent('aussi une pièce du dossier 2026-012')
    expect(await store.count('pieces')).toBe(records.pieces.length + 1)
  })

  test('that a dossier one withdrew from has are added without a word of it', async () => {
    const elsewhere = { ...pieces[0], id: 'p-9', dossierId: 'd-2026-012', sha256: 'b'.repeat(64) } as never
    const [sitting] = sittings
    if (!sitting) throw new Error('there is no sitting')
    const withdrawn = {
      ...sitting,
      id: 's-9',
      agenda: [{ id: 'point-9', dossierId: 'd-2026-012', title: 'Tri' }],
      attendance: [{ memberId: me.memberId, status: 'recused' as const }],
    }
    const records = { members, dossiers, pieces: [...pieces, elsewhere], sittings: [withdrawn] }
    await open(pick(takenIn('rapport.pdf', 'b', {}, true)), records)
    await addByDialog()
    await expect.element(report()).toHaveTextContent('rapport.pdf Ajouté.')
    await expect.element(report()).not.toHaveTextContent('2026-012')
  })

  test('that cannot come in say why before the others, which do', async () => {
    const failed = [{ fileName: 'parti.pdf', failure: { code: 'file_unreadable', params: { file: 'parti.pdf' } } }]
    const { store } = await open(chosen({ files: [takenIn('nouveau.pdf', 'b')], failed }))
    await addByDialog()
    await expect
      .element(report())
      .toHaveTextContent(/2 fichiers, dont 1 à revoir.*parti\.pdf Le fichier.*nouveau\.pdf Ajouté/)
    expect(await store.count('pieces')).toBe(pieces.length + 1)
  })

  test('that come again under the name of what they are correct the piece that could not be read', async () => {
    const misnamed = { status: 'unreadable', kind: 'docx', code: 'not_what_its_name_says' } as const
    const { store } = await open(
      pick(takenIn('note.pdf', 'b', misnamed), takenIn('note.docx', 'b', { kind: 'docx' }, true)),
    )
    await addByDialog()
    await expect.element(report()).toHaveTextContent('note.docx Déjà dans ce dossier sous le nom « note.pdf »')
    expect(await store.count('pieces')).toBe(pieces.length + 1)
    const [piece] = (await store.find('pieces', {})).filter(({ sha256 }) => sha256 === 'b'.repeat(64))
    expect(piece).toMatchObject({ fileName: 'note.docx', inspection: { status: 'accepted', kind: 'docx' } })
  })

  test('a notice of what could not be taken goes when others are added', async () => {
    let refused = true
    await open({
      ...chosen({ files: [takenIn('nouveau.pdf', 'b')] }),
      'intake.choose': () =>
        refused ? failure('profile_absent') : { chosen: 'c-1', files: [{ name: 'a', labels: [] }], failed: [] },
    })
    await addByDialog()
    await expect.element(page.getByRole('alert')).toBeVisible()
    refused = false
    await addByDialog()
    await expect.element(report()).toHaveTextContent('nouveau.pdf Ajouté.')
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  })

  test('that cannot be taken say why, in a notice that stays', async () => {
    await open({ 'intake.choose': () => failure('file_too_large', { fileName: 'film.mov', limit: 1 }) })
    await addByDialog()
    await expect.element(page.getByRole('alert')).toHaveTextContent('« film.mov » dépasse la taille permise')
  })
})

const drop = (...files: File[]) => {
  const data = new DataTransfer()
  for (const file of files) data.items.add(file)
  const list = page.getByRole('list', { name: 'Pièces', exact: true }).element()
  for (const type of ['dragenter', 'dragover', 'drop'])
    list.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
}

describe('files dropped on the list', () => {
  const upload: Answers = {
    'intake.begin': () => ({ upload: 'u-1' }),
    'intake.chunk': () => ({}),
    'intake.finish': () => ({ files: [takenIn('depose.pdf', 'b')], failed: [], refused: [] }),
  }

  test('are sent in chunks and become pieces', async () => {
    const { bridge, store } = await open(upload)
    drop(new File([new Uint8Array(2_500_000)], 'depose.pdf'))
    await expect.element(report()).toHaveTextContent('depose.pdf Ajouté.')
    expect(bridge.calls.filter(({ channel }) => channel === 'intake.chunk')).toHaveLength(10)
    expect(await store.count('pieces')).toBe(pieces.length + 1)
  })

  test('show how far they are and can be stopped', async () => {
    let go: () => void = () => {}
    const waiting = new Promise<void>(resolve => {
      go = resolve
    })
    const { bridge, store } = await open({ ...upload, 'intake.chunk': () => waiting.then(() => ({})) })
    drop(new File([new Uint8Array(5_000_000)], 'gros.pdf'))
    await expect.element(page.getByRole('progressbar', { name: 'Ajout de gros.pdf' })).toBeVisible()
    await page.getByRole('button', { name: 'Annuler' }).click()
    go()
    await expect.element(report()).toHaveTextContent('gros.pdf L’opération a été annulée.')
    expect(bridge.calls.map(({ channel }) => channel)).toContain('job.cancel')
    expect(bridge.calls.map(({ channel }) => channel)).not.toContain('intake.finish')
    expect(await store.count('pieces')).toBe(pieces.length)
  })
})

describe('the sheet', () => {
  test('saves itself, and says nothing else than the time', async () => {
    const { store } = await open()
    await page.getByLabelText('Objet').fill('Cibler les réexamens.')
    await userEvent.tab()
    await expect.poll(async () => (await store.read('dossiers', 'd-2026-014'))?.summary).toBe('Cibler les réexamens.')
    await expect.element(page.getByText(/^Enregistré à \d\d:\d\d$/)).toBeInTheDocument()
  })

  test('loses none of two changes made at once', async () => {
    const { store } = await open()
    await page.getByLabelText('Objet').fill('Objet')
    await page.getByLabelText('Classe au titre du RIA').selectOptions('Risque minimal')
    await page.getByLabelText('Rapport confié à').selectOptions('Yasmine Toumi')
    await expect
      .poll(() => store.read('dossiers', 'd-2026-014'))
      .toMatchObject({ summary: 'Objet', rapporteurId: 'm-5', aiActClass: 'minimal' })
  })

  test('keeps the previous title rather than none', async () => {
    const { store } = await open()
    await page.getByRole('textbox', { name: 'Titre' }).fill('')
    await expect.element(page.getByText('Un dossier garde un titre', { exact: false })).toBeVisible()
    await userEvent.tab()
    expect((await store.read('dossiers', 'd-2026-014'))?.title).toBe(dossiers[0]?.title)
  })

  test('empties a deadline', async () => {
    const { store } = await open()
    await page.getByLabelText('Échéance').fill('')
    await userEvent.tab()
    await expect.poll(async () => (await store.read('dossiers', 'd-2026-014'))?.deadline).toBeUndefined()
  })
})

test('a dossier that does not exist says so', async () => {
  const store = await memoryStore({ members, dossiers })
  await renderApp({ store, at: '/dossiers/nulle-part' })
  await expect.element(page.getByText('Ce dossier n’existe pas')).toBeVisible()
})
