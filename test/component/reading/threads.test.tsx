import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { changesAtRest, writeWaitingChanges } from '#renderer/ui/autosave/waiting-changes.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { button, firstLine, laidOut, type ReadingStore } from './acts.ts'
import { markBoxes } from './places.ts'
import { aNote, dossierId, openReading, selectText } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

beforeEach(() => {
  window.getSelection()?.removeAllRanges()
  notifications.clean()
  localStorage.removeItem('delibere.reading.notes')
})

const me = aProfile.identity.memberId
const aMember = (id: string, name: string): MemberRecord => ({
  id,
  author: me,
  clock: '000000000000001-000000-test',
  schema: 1,
  name,
  kind: 'member',
  role: 'member',
  mandates: [{ from: '2026-01-01' }],
})
const members = [aMember('m-7', 'Camille Roux'), aMember('m-8', 'Ousmane Ba')]
const theirs = { ...aNote({ page: 1, exact: 'est sur', start: 12 }), author: 'm-7', body: 'Quelle base légale ?' }
const notes = (store: ReadingStore) => store.find('annotations', { dossierId })
const mineNow = [
  { ...aNote({ page: 1, exact: 'Cette ligne', start: 0 }), author: me, body: 'À revoir' },
  { ...aNote({ page: 1, exact: 'la page', start: 20 }), author: me },
]
const open = (annotations: AnnotationRecord[] = []) => openReading(textPdf(numberedPages(1)), { annotations, members })

/** Begins a reply with a name that is offered; answers its field. */
async function replyNaming(begun: string, offered: RegExp) {
  await button(/^Répondre à la note/).click()
  const field = page.getByRole('textbox', { name: /^Votre réponse à la note/ })
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard(`Voir avec ${begun}`)
  await expect.element(page.getByRole('option', { name: offered })).toBeVisible()
  return field
}

describe('a thread', () => {
  test('is answered, named in, resolved and opened again', async () => {
    const { store } = await open([theirs])
    await laidOut()
    const field = await replyNaming('@Ous', /Ousmane Ba/)
    await expectAccessible()
    await userEvent.keyboard('{Enter}demain')
    await expect.element(field).toHaveValue('Voir avec @Ousmane Ba demain')
    await expect
      .poll(async () => (await notes(store)).find(({ replyTo }) => replyTo === theirs.id))
      .toMatchObject({ body: 'Voir avec @Ousmane Ba demain', mentions: ['m-8'], author: me, motivation: 'replying' })
    await button(/^Marquer comme résolue/).click()
    await expect.element(page.getByText('a marqué comme résolu')).toBeVisible()
    // What says something by itself has words to be chosen.
    await page.getByText('a marqué comme résolu').dblClick()
    expect(window.getSelection()?.toString()).not.toBe('')
    await button(/^Rouvrir la note/).click()
    await expect.element(page.getByText('a rouvert')).toBeVisible()
    await expectAccessible()
  })

  test('goes on after the name that was chosen, however soon one types', async () => {
    await open([theirs])
    await laidOut()
    const field = await replyNaming('@Ous', /Ousmane Ba/)
    const enter = { key: 'Enter', bubbles: true, cancelable: true }
    field.element().dispatchEvent(new KeyboardEvent('keydown', enter))
    await Promise.resolve()
    document.execCommand('insertText', false, 'de')
    await new Promise(requestAnimationFrame)
    await userEvent.keyboard('main')
    await expect.element(field).toHaveValue('Voir avec @Ousmane Ba demain')
  })

  for (const times of [2, 3]) {
    test(`has one reply of a hand that presses ${times} times, and the field is there to be typed in`, async () => {
      const { store } = await open([theirs])
      await laidOut()
      await button(/^Répondre à la note/).click({ clickCount: times })
      await expect.element(page.getByRole('textbox', { name: /^Votre réponse/ })).toHaveFocus()
      // A press that comes when the field is there already, as one of a slow hand does.
      await button(/^Répondre à la note/).click()
      await userEvent.keyboard('Article 6')
      const bodies = async () => (await notes(store)).map(({ body }) => body).toSorted()
      await expect.poll(bodies).toEqual(['Article 6', theirs.body])
      await expect.element(page.getByRole('textbox', { name: /^Votre réponse/ })).toHaveFocus()
    })
  }

  test('keeps no reply that was left without a word', async () => {
    const { store } = await open([theirs])
    await laidOut()
    await button(/^Répondre à la note/).click()
    await expect.element(page.getByRole('textbox', { name: /^Votre réponse/ })).toHaveFocus()
    expect(await notes(store)).toHaveLength(2)
    await page.getByRole('textbox', { name: 'Chercher dans les notes' }).click()
    await expect.poll(() => notes(store)).toHaveLength(1)
  })

  test('for the rapporteur is answered for the rapporteur', async () => {
    const confided = { ...theirs, author: me, audience: 'rapporteur' as const }
    const { store } = await open([confided])
    await laidOut()
    await button(/^Marquer comme résolue/).click()
    await expect
      .poll(async () => (await notes(store)).map(({ audience }) => audience))
      .toEqual(['rapporteur', 'rapporteur'])
  })
})

test('a note that is not for this person is not shown', async () => {
  await open([
    { ...theirs, audience: 'private' },
    { ...theirs, id: 'confided', audience: 'rapporteur' },
  ])
  await laidOut()
  await expect.element(page.getByText('Choisissez un passage, puis surlignez-le ou ajoutez une note.')).toBeVisible()
  expect(markBoxes()).toHaveLength(0)
})

test('a note made while the notes of others are laid over stands among them, to be written in', async () => {
  await open([theirs])
  await laidOut()
  await button('Affichage des notes').click()
  await page.getByRole('menuitemradio', { name: 'De personnes choisies' }).click()
  await userEvent.keyboard('{Escape}')
  selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
  await button('Noter').click()
  await expect.element(page.getByRole('textbox', { name: /^Note sur/ })).toHaveFocus()
  await expect.poll(() => markBoxes()).toHaveLength(2)
})

describe('several notes', () => {
  test('are chosen with Ctrl+A, changed at once and taken back at once', async () => {
    const { store } = await open([...mineNow, theirs])
    await laidOut()
    await button(/^p\.\s1.*Cette ligne/).click()
    await userEvent.keyboard('{Control>}a{/Control}')
    await expect.element(page.getByText('3 notes choisies')).toBeVisible()
    await expectAccessible()
    await button('Couleur des notes choisies').click()
    await page.getByRole('menuitemradio', { name: 'vert' }).click()
    await expect.element(page.getByText(/^2 notes changées sur 3/)).toBeVisible()
    const colors = async () => (await notes(store)).map(({ id, color }) => [id, color] as const)
    await expect.poll(colors).toContainEqual([mineNow[0]?.id, 'green'])
    await expect.poll(colors).toContainEqual([theirs.id, undefined])
    await button('Annuler').click()
    await expect.poll(async () => (await colors()).every(([, color]) => color === undefined)).toBe(true)
    await button(/^p\.\s1.*Cette ligne/).click()
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
    await expect.poll(colors).toContainEqual([mineNow[1]?.id, 'green'])
    await button('Supprimer les notes choisies').click()
    await expect.poll(() => notes(store)).toHaveLength(1)
    await page.getByRole('heading', { name: /^Notes/ }).click()
    page.getByRole('region', { name: 'Notes' }).element().focus()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(() => notes(store)).toHaveLength(3)
  })

  test('are chosen one by one and as a range, given a tag, resolved and given to somebody', async () => {
    const { store } = await open([...mineNow, theirs])
    await laidOut()
    await button('Choisir plusieurs notes').click()
    await page.getByRole('checkbox', { name: /Cette ligne/ }).click()
    await page.getByRole('checkbox', { name: /la page/ }).click({ modifiers: ['Shift'] })
    await expect.element(page.getByText('3 notes choisies')).toBeVisible()
    await button('Étiquette à ajouter aux notes choisies').click()
    await userEvent.keyboard('coût{Enter}')
    await expect.poll(async () => (await notes(store)).filter(({ tags }) => tags?.includes('coût')).length).toBe(2)
    await button('Marquer comme résolues les notes choisies').click()
    await expect.poll(() => notes(store)).toHaveLength(6)
    await button('Personne chargée des notes choisies').click()
    await page.getByRole('menuitem', { name: 'Ousmane Ba' }).click()
    await expect.poll(async () => (await notes(store)).filter(({ assigneeId }) => assigneeId === 'm-8').length).toBe(2)
    await button('Annuler').click()
    await expect.poll(async () => (await notes(store)).filter(({ assigneeId }) => assigneeId).length).toBe(0)
  })

  test('keep the tag that is being typed when the window closes, or when one is done choosing', async () => {
    const { store } = await open(mineNow)
    await laidOut()
    const type = async (words: string) => {
      await button('Choisir plusieurs notes').click()
      await page.getByRole('checkbox', { name: /Cette ligne/ }).click()
      await button('Étiquette à ajouter aux notes choisies').click()
      await userEvent.keyboard(words)
    }
    const tags = async () => (await notes(store)).flatMap(({ tags = [] }) => tags)
    await type('coût')
    writeWaitingChanges()
    await expect.poll(changesAtRest).toBe(true)
    await expect.poll(tags).toEqual(['coût'])
    await button('Terminer').click()
    await type('délai')
    await button('Terminer').click()
    await expect.poll(tags).toEqual(['coût', 'délai'])
  })
})

describe('what is done to several', () => {
  test('is taken back by its own notice, whatever was done since', async () => {
    const { store } = await open([...mineNow, theirs])
    await laidOut()
    await button(/^Supprimer la note sur « la page/).click()
    await expect.poll(() => notes(store)).toHaveLength(2)
    await button(/^Couleur.*Cette ligne/).click()
    await page.getByRole('menuitemradio', { name: 'vert' }).click()
    const colorOf = async () => (await notes(store)).find(({ id }) => id === mineNow[0]?.id)?.color
    await expect.poll(colorOf).toBe('green')
    await button('Annuler').click()
    await expect.poll(() => notes(store)).toHaveLength(3)
    expect(await colorOf()).toBe('green')
  })

  test('leaves the focus where it is while a tag is being written', async () => {
    await open([...mineNow, theirs])
    await laidOut()
    await button('Choisir plusieurs notes').click()
    await page.getByRole('checkbox', { name: /Cette ligne/ }).click()
    await button('Étiquette à ajouter aux notes choisies').click()
    await expect.element(page.getByRole('textbox', { name: 'Étiquette à ajouter aux notes choisies' })).toHaveFocus()
    const other = page.getByRole('checkbox', { name: /la page/ })
    await other.click()
    await expect.element(page.getByText('2 notes choisies')).toBeVisible()
    await expect.element(other).toHaveFocus()
  })

  test('opens one’s own replies to the readers of their note', async () => {
    const [mine] = mineNow
    if (!mine) throw new Error('no note')
    const closed = { ...mine, audience: 'private' as const }
    const reply = { ...closed, id: 'reply', motivation: 'replying' as const, replyTo: closed.id, body: 'Encore' }
    const { store } = await open([closed, reply, theirs])
    await laidOut()
    const audiences = async () =>
      (await notes(store)).filter(({ author }) => author === me).map(({ audience }) => audience)
    await button(/^Qui lit la note sur « Cette ligne/).click()
    await page.getByRole('menuitemradio', { name: /comité/ }).click()
    await expect.poll(audiences).toEqual(['committee', 'committee'])
    await button('Choisir plusieurs notes').click()
    await page.getByRole('checkbox', { name: /Cette ligne/ }).click()
    await button('Qui lit les notes choisies').click()
    await page.getByRole('menuitemradio', { name: /rapporteur/ }).click()
    await expect.element(page.getByText(/^Une note changée sur 1/)).toBeVisible()
    await expect.poll(audiences).toEqual(['rapporteur', 'rapporteur'])
  })
})

describe('a note on no words', () => {
  test('is on the page, or on the whole piece', async () => {
    const { store } = await open()
    await laidOut()
    await button('Autres sortes de notes').click()
    await expectAccessible()
    await page.getByRole('menuitem', { name: 'Note sur la page' }).click()
    await expect.element(page.getByRole('textbox', { name: /la page 1/ })).toHaveFocus()
    await button('Autres sortes de notes').click()
    await page.getByRole('menuitem', { name: 'Note sur la pièce entière' }).click()
    await expect.element(page.getByRole('textbox', { name: /la pièce entière/ })).toHaveFocus()
    await expect.poll(async () => (await notes(store)).map(({ target }) => target.shape)).toEqual(['page', 'piece'])
    expect(markBoxes()).toHaveLength(0)
  })

  test('is on an area drawn on the page', async () => {
    const { store } = await open()
    await laidOut()
    await button('Autres sortes de notes').click()
    await page.getByRole('menuitem', { name: 'Zone à tracer sur la page' }).click()
    const sheet = page.getByText('Tracez un rectangle sur la page. Échap pour renoncer.').element().parentElement
    const paper = document.querySelector('.pdfViewer .page')?.getBoundingClientRect()
    if (!sheet || !paper) throw new Error('no page')
    const pointer = (type: string, x: number, y: number) =>
      sheet.dispatchEvent(
        new PointerEvent(type, {
          clientX: paper.left + x,
          clientY: paper.top + y,
          pointerId: 1,
          bubbles: true,
          button: 0,
        }),
      )
    sheet.setPointerCapture = () => undefined
    pointer('pointerdown', 60, 60)
    const boxes = () => document.querySelectorAll('[class*="areaBox"]').length
    await expect.poll(boxes).toBe(1)
    pointer('pointermove', 160, 120)
    pointer('pointerup', 160, 120)
    await expect.poll(async () => (await notes(store)).map(({ target }) => target.shape)).toEqual(['area'])
    await expect.poll(() => markBoxes()).toHaveLength(1)
    const [box] = markBoxes()
    expect(Math.abs((box?.left ?? 0) - paper.left - 60)).toBeLessThan(2)
    expect(Math.abs((box?.width ?? 0) - 100)).toBeLessThan(3)
  })

  test('is on an area placed with the keyboard', async () => {
    const { store } = await open()
    await laidOut()
    await button('Autres sortes de notes').click()
    await page.getByRole('menuitem', { name: 'Zone à placer au clavier' }).click()
    await page.getByText('Bas', { exact: true }).click()
    await expectAccessible()
    await button('Placer la zone').click()
    await expect.poll(async () => (await notes(store)).map(({ target }) => target.shape)).toEqual(['area'])
    await expect.poll(() => markBoxes()).toHaveLength(1)
    const paper = document.querySelector('.pdfViewer .page')?.getBoundingClientRect()
    expect(markBoxes()[0]?.top ?? 0).toBeGreaterThan((paper?.top ?? 0) + (paper?.height ?? 0) * 0.6)
  })
})

describe('a question to the project owner', () => {
  test('says how far it is, and takes its answer', async () => {
    const { store } = await open()
    await laidOut()
    selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
    await button('Autres sortes de notes').click()
    await page.getByRole('menuitem', { name: /^Question au porteur de projet/ }).click()
    await userEvent.keyboard('Combien de temps ?')
    await expect.element(page.getByText('Question à poser au porteur de projet')).toBeVisible()
    await button(/^Autres actions sur la note/).click()
    await page.getByRole('menuitem', { name: 'Noter la réponse du porteur de projet' }).click()
    await userEvent.keyboard('Douze mois.')
    await expect.element(page.getByText(/^Réponse reçue le/)).toBeVisible()
    await page.getByRole('combobox', { name: /^Pièce qui répond/ }).selectOptions('AIPD')
    await expect
      .poll(async () => (await notes(store)).find(({ replyTo }) => replyTo !== undefined))
      .toMatchObject({ body: 'Douze mois.', answer: { pieceId: 'p-1' } })
    await expectAccessible()
  })
})

describe('the display of notes', () => {
  test('lays over the notes of those one chooses, named or not', async () => {
    await open([...mineNow, theirs])
    await laidOut()
    await expect.poll(() => markBoxes().length).toBe(3)
    await button('Affichage des notes').click()
    await page.getByRole('menuitemcheckbox', { name: 'Nommer les auteurs et autrices' }).click()
    await expect.element(page.getByText('Camille Roux')).not.toBeInTheDocument()
    await page.getByRole('menuitemradio', { name: 'Les miennes' }).click()
    await expect.poll(() => markBoxes().length).toBe(2)
    await expectAccessible()
    await page.getByRole('menuitemradio', { name: 'De tout le monde' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Nommer les auteurs et autrices' }).click()
  })

  test('offers whoever wrote, those unticked and those who only replied too', async () => {
    const reply = { ...theirs, id: 'reply', author: 'm-8', motivation: 'replying' as const, replyTo: theirs.id }
    await open([...mineNow, theirs, reply])
    await laidOut()
    await button('Affichage des notes').click()
    await page.getByRole('menuitemradio', { name: 'De personnes choisies' }).click()
    const person = (name: string) => page.getByRole('menuitemcheckbox', { name })
    await expect.element(person('Ousmane Ba')).toHaveAttribute('aria-checked', 'true')
    await person('Ousmane Ba').click()
    await person('Camille Roux').click()
    await expect.element(page.getByText(/^Les notes de la pièce sont d’autres personnes/)).toBeVisible()
    await expect.element(person('Camille Roux')).toHaveAttribute('aria-checked', 'false')
    await person('Ousmane Ba').click()
    await expect.poll(() => markBoxes().length).toBe(1)
  })

  test('are moved to the margin without taking the focus from the menu, whatever was just written', async () => {
    await open()
    await laidOut()
    selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
    await button('Noter').click()
    await userEvent.keyboard('Mot')
    await button('Affichage des notes').click()
    const margin = page.getByRole('menuitemradio', { name: 'En marge de la page' })
    await expect.element(page.getByRole('menuitemradio', { name: 'En liste' })).toHaveFocus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.element(page.getByRole('list', { name: 'Notes en marge' })).toBeVisible()
    await expect.element(page.getByRole('textbox', { name: /^Note sur/ })).toHaveValue('Mot')
    await expect.element(margin).toHaveFocus()
  })

  test('puts each beside its passage in the margin', async () => {
    await open([...mineNow, theirs])
    await laidOut()
    await button('Affichage des notes').click()
    await page.getByRole('menuitemradio', { name: 'En marge de la page' }).click()
    await expect.element(page.getByRole('list', { name: 'Notes en marge' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await button(/Déplier la note de Camille Roux/).click()
    await expect.element(page.getByText('Quelle base légale ?')).toBeVisible()
    await expectAccessible()
  })
})
