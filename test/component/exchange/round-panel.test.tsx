import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { recordAct } from '#renderer/store/events/next-event.ts'
import { failure } from '#shared/domain/result.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { members } from '#test/component/villeneuve.ts'
import {
  anOffer,
  called,
  chair,
  closed,
  dossierId,
  dossierScreen,
  grid,
  individual,
  member,
  membersAs,
  opened,
  ownDevice,
} from './a-round-on-screen.ts'

const panel = () => page.getByRole('region', { name: 'Premier tour et échanges' })
const button = (name: string | RegExp) => panel().getByRole('button', { name })
const seat = (name: string) => panel().getByRole('listitem').filter({ hasText: name })
const calls = (bridge: { calls: { channel: string }[] }) => bridge.calls.map(({ channel }) => channel)

describe('the round of a dossier', () => {
  test('that nobody has called asks nothing of a member who works alone', async () => {
    const { bridge } = await dossierScreen({ identity: member })
    await expect.element(panel()).toHaveTextContent('Aucun premier tour n’est appelé sur ce dossier.')
    expect(button('Appeler le premier tour').query()).toBeNull()
    expect(panel().getByRole('listitem').query()).toBeNull()
    expect(calls(bridge).filter(channel => channel.startsWith('exchange.'))).toEqual([])
    await expectAccessible()
  })

  test('is called by the chair, whose device then holds the pen', async () => {
    const { store } = await dossierScreen({})
    await button('Appeler le premier tour').click()
    await expect.element(panel()).toHaveTextContent('Premier tour appelé par Camille Roux')
    const [event] = await store.find('events', {})
    expect(event).toMatchObject({ act: 'round_called', device: ownDevice.device, number: 1, subject: dossierId })
    expect(event?.round?.pen).toEqual({
      memberId: 'm-chair',
      device: ownDevice.device,
      agreementKey: ownDevice.agreementKey,
    })
    expect((await store.read('members', 'm-chair'))?.devices).toMatchObject([ownDevice])
    expect((await store.read('dossiers', dossierId))?.grids).toEqual([event?.round?.grid])
    await expectAccessible()
  })

  test('is called after the acts this device is still recording, under a number of its own', async () => {
    const writing: Promise<unknown>[] = []
    const act = (subject: string) => ({ act: 'model_published', subject, hash: 'a'.repeat(64) })
    const recordSome = () => writing.push(...['g-1', 'g-2', 'g-3'].map(subject => recordAct(store, act(subject))))
    const { store } = await dossierScreen({
      answers: {
        'exchange.device': () => {
          recordSome()
          return { ...ownDevice, fingerprint: '' }
        },
      },
    })
    await button('Appeler le premier tour').click()
    await expect.element(panel()).toHaveTextContent('Premier tour appelé par Camille Roux')
    await Promise.all(writing)
    const events = await store.find('events', {})
    expect(events.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4])
  })

  test('says who has sealed, and nothing of what', async () => {
    await dossierScreen({ records: { events: [called], assessments: closed } })
    await expect.element(panel()).toHaveTextContent('2 évaluations scellées sur 11')
    await expect.element(seat('Marc Delaunay')).toHaveTextContent('scellée')
    await expect.element(seat('Inès Caron')).toHaveTextContent('rien reçu')
    await expectAccessible()
  })

  test('is opened by the pen, in words of its consequences, once its act is recorded', async () => {
    const { store, bridge } = await dossierScreen({
      records: { events: [called], assessments: closed },
      answers: {
        'exchange.open': () => ({
          bodies: [
            ...closed.map(({ id, assessmentId, memberId }, place) => ({
              ...{ closedId: id, assessmentId, memberId },
              assessment: place === 0 ? { ...individual(memberId, true), supersedes: 'a-first' } : null,
            })),
            // What a later one replaced is one voice with it.
            {
              ...{ closedId: 'closed-first', assessmentId: 'a-first', memberId: 'm-2' },
              assessment: { ...individual('m-2', true), id: 'a-first' },
            },
          ],
        }),
      },
    })
    await button('Ouvrir le premier tour…').click()
    const dialog = page.getByRole('dialog', { name: 'Ouvrir le premier tour ?' })
    await expect.element(dialog).toHaveTextContent('Les 2 évaluations scellées seront lisibles')
    await expect.element(dialog).toHaveTextContent('L’ouverture est définitive')
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Votre propre évaluation n’est pas scellée')
    await expectAccessible()
    expect(calls(bridge)).not.toContain('exchange.open')
    await dialog.getByRole('button', { name: 'Ouvrir définitivement' }).dblClick()
    await expect.element(panel()).toHaveTextContent('Une évaluation a été lue. Une autre ne tient pas son engagement')
    await expect.element(seat('Marc Delaunay')).toHaveTextContent('lue')
    await expect.element(seat('Fatou Diarra')).toHaveTextContent('ne tient pas son engagement, non comptée')
    const [event, ...others] = (await store.find('events', {})).filter(({ act }) => act === 'round_opened')
    expect(others).toEqual([])
    expect(event?.round?.commitments).toHaveLength(2)
    expect(bridge.calls.find(({ channel }) => channel === 'exchange.open')?.input).toEqual({ event: event?.id })
    expect(await store.read('assessments', 'a-m-7')).toBeNull()
  })

  test('may be left closed: nothing is written when the person thinks again', async () => {
    const { store } = await dossierScreen({ records: { events: [called], assessments: closed } })
    await button('Ouvrir le premier tour…').click()
    await page.getByRole('button', { name: 'Ne pas ouvrir' }).last().click()
    expect(await store.find('events', {})).toHaveLength(1)
  })

  const elsewhere = {
    ...called,
    device: 'other',
    round: { ...called.round, pen: { ...called.round?.pen, device: 'other' } },
  } as typeof called

  test.each([
    ['a member', member, called],
    ['the chair on another device', chair, elsewhere],
  ])('is not opened by %s', async (_, identity, event) => {
    await dossierScreen({ identity, records: { events: [event] } })
    await expect.element(panel()).toHaveTextContent('Premier tour appelé par Camille Roux')
    expect(button('Ouvrir le premier tour…').query()).toBeNull()
    expect(button('Exporter le tour pour les membres').query()).toBeNull()
  })

  test('shows who was read since its opening, and who came after it', async () => {
    const late = { ...individual('m-3', true), seal: { ...individual('m-3', true).seal, hash: 'e'.repeat(64) } }
    await dossierScreen({
      identity: member,
      records: { events: [called, opened], assessments: [...closed, individual('m-2', true), late as never] },
    })
    await expect.element(panel()).toHaveTextContent('Premier tour ouvert le')
    await expect.element(seat('Marc Delaunay')).toHaveTextContent('lue')
    await expect.element(seat('Inès Caron')).toHaveTextContent('lue, arrivée après l’ouverture')
    await expectAccessible()
  })
})

describe('one’s own part', () => {
  const seal = { at: '2026-11-21T10:00:00.000Z', hash: 'f'.repeat(64), salt: 'd'.repeat(64) }

  test('is sealed towards the pen: what is kept and what may leave are written together', async () => {
    const draft = individual('m-me', false)
    const { store, bridge } = await dossierScreen({
      identity: member,
      records: { events: [called], assessments: [draft] },
      answers: {
        'exchange.seal': ({ stamp }) => ({
          seal,
          closed: { ...closed[0], ...stamp, memberId: 'm-me', assessmentId: draft.id } as never,
        }),
      },
    })
    await panel().getByRole('link', { name: 'Finir et sceller mon évaluation' }).click()
    await page.getByText('Bilan', { exact: true }).click()
    await page.getByRole('checkbox', { name: /^Je la donne incomplète/ }).click()
    await page.getByRole('button', { name: 'Sceller mon évaluation' }).click()
    await expect.element(page.getByRole('heading', { name: /^Évaluation scellée/ })).toBeVisible()
    expect(await store.read('assessments', draft.id)).toMatchObject({ seal, answers: draft.answers })
    const kept = await store.find('assessments', { dossierId })
    expect(kept.find(({ kind }) => kind === 'sealed')).toMatchObject({ assessmentId: draft.id })
    const asked = bridge.calls.find(({ channel }) => channel === 'exchange.seal')?.input
    expect(asked).toMatchObject({ pen: { device: ownDevice.device, agreementKey: ownDevice.agreementKey } })
  })

  test('leaves as a package, under a name that says what it is', async () => {
    const { bridge } = await dossierScreen({
      identity: member,
      answers: { 'exchange.export': () => ({ saved: true, records: 3, files: 0 }) },
    })
    await button('Exporter mes contributions').click()
    await expect.element(panel()).toHaveTextContent('Paquet enregistré : 3 enregistrements.')
    expect(bridge.calls.find(({ channel }) => channel === 'exchange.export')?.input).toEqual({
      ...{ purpose: 'contributions', dossierId },
      suggestedName: '2026-014-contributions-Hugo Lemercier.delibere',
    })
  })

  test('says why nothing leaves', async () => {
    await dossierScreen({ identity: member, answers: { 'exchange.export': () => failure('nothing_to_send') } })
    await button('Exporter mes contributions').click()
    await expect.element(panel().getByRole('alert')).toHaveTextContent('Vous n’avez encore rien à transmettre')
  })

  test('has a fingerprint to read aloud', async () => {
    await dossierScreen({ identity: member })
    await button('Empreinte de cet appareil').click()
    await expect.element(panel()).toHaveTextContent(/(\d{5} ){5}\d{5}/)
  })
})

describe('a package that comes in', () => {
  const note = {
    ...{ id: 'n-1', author: 'm-2', clock: '001795000000002-000000-laptop', schema: 1, dossierId, pieceId: 'p-1' },
    ...{ motivation: 'commenting', body: 'À revoir', createdAt: anOffer.createdAt, updatedAt: anOffer.createdAt },
    target: {
      page: 1,
      quote: { exact: 'a', prefix: '', suffix: '' },
      position: { start: 0, end: 1 },
      quads: [],
      extractor: 'x',
    },
  }
  const card = {
    ...members.find(({ id }) => id === 'm-2'),
    clock: '001795000000001-000000-laptop',
    devices: [{ ...anOffer.author, admittedAt: anOffer.createdAt }],
  }
  const answers = {
    'exchange.pick': () => anOffer,
    'exchange.take': () => ({
      records: { members: [card], annotations: [note, { ...note, id: 'n-2', author: 'm-3' }] },
      files: [],
    }),
    'exchange.keep-files': () => ({}),
  }

  test('of an unknown device is taken only once the person says so, with a report of what was refused', async () => {
    const { store, bridge } = await dossierScreen({ answers })
    await button('Importer un paquet').click()
    const dialog = page.getByRole('dialog', { name: 'Un appareil que ce profil ne connaît pas' })
    await expect.element(dialog).toHaveTextContent('Marc Delaunay')
    await expect.element(dialog).toHaveTextContent('membre')
    await expect.element(dialog).toHaveTextContent(anOffer.fingerprint)
    await expectAccessible()
    expect(calls(bridge)).not.toContain('exchange.take')
    await dialog.getByRole('button', { name: 'L’empreinte est la même : prendre' }).click()
    await expect.element(panel()).toHaveTextContent('1 annotation')
    await expect
      .element(panel())
      .toHaveTextContent('Annotation refusée. La personne qui signe le paquet n’en est pas l’auteur·rice.')
    expect(await store.read('annotations', 'n-1')).toMatchObject({ body: 'À revoir' })
    expect(await store.read('annotations', 'n-2')).toBeNull()
    await expectAccessible()
    // Known from now on: the next one is not asked about.
    await button('Importer un paquet').click()
    await expect.element(panel()).toHaveTextContent('Rien de nouveau.')
  })

  test('of somebody who bears the name of another is taken with a warning: one person would count twice', async () => {
    const author = { ...anOffer.author, memberId: 'm-second', name: 'MARC  DELAUNAY' }
    await dossierScreen({ answers: { ...answers, 'exchange.pick': () => ({ ...anOffer, author }) } })
    await button('Importer un paquet').click()
    const dialog = page.getByRole('dialog', { name: 'Un appareil que ce profil ne connaît pas' })
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('elle compterait deux fois')
    await expectAccessible()
  })

  test('is left where it is when the person takes nothing', async () => {
    const { store, bridge } = await dossierScreen({ answers })
    await button('Importer un paquet').click()
    await page.getByRole('button', { name: 'Ne rien prendre' }).last().click()
    expect(calls(bridge)).not.toContain('exchange.take')
    expect(await store.find('annotations', {})).toEqual([])
  })

  test('of a known person with another key is a question of its own, that is not answered by habit', async () => {
    await dossierScreen({ answers, records: { members: membersAs('other_key') } })
    await button('Importer un paquet').click()
    const dialog = page.getByRole('dialog', { name: 'Une autre clé que celle qui est connue' })
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Ce profil connaît déjà Marc Delaunay')
    const accept = dialog.getByRole('button', { name: 'Accepter la nouvelle clé et prendre' })
    await expect.element(accept).toBeDisabled()
    await expectAccessible()
    await dialog.getByRole('checkbox').click()
    await accept.click()
    await expect.element(panel()).toHaveTextContent('1 personne')
  })

  test('may be dropped, one at a time', async () => {
    const { bridge } = await dossierScreen({ answers: { ...answers, 'exchange.receive': () => anOffer } })
    const drop = (names: string[]) => {
      const data = new DataTransfer()
      for (const name of names) data.items.add(new File(['x'], name))
      const target = button('Importer un paquet').element()
      target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
    }
    drop(['a.delibere', 'b.delibere'])
    await expect.element(panel().getByRole('alert')).toHaveTextContent('Déposez un seul paquet à la fois.')
    drop(['a.delibere'])
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(calls(bridge)).toContain('exchange.receive')
    await userEvent.keyboard('{Escape}')
  })

  test('that cannot be read says so in one sentence', async () => {
    await dossierScreen({ answers: { 'exchange.pick': () => failure('package_signature_wrong') } })
    await button('Importer un paquet').click()
    await expect.element(panel().getByRole('alert')).toHaveTextContent('La signature de ce paquet ne correspond pas')
  })
})

test('the panel speaks English too', async () => {
  await dossierScreen({ records: { events: [called], assessments: closed }, settings: { language: 'en' } })
  const region = page.getByRole('region', { name: 'First round and exchange' })
  await expect.element(region).toHaveTextContent('2 assessments sealed of 11')
  await expectAccessible()
  expect(grid).toContain('boussole')
})
