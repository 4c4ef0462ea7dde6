import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { plainText, type TextNode } from '#shared/domain/opinion/text-node.ts'
import { failure } from '#shared/domain/result.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { openOpinion, theOpinion } from './desk.tsx'

beforeEach(async () => {
  notifications.clean()
  await page.viewport(1440, 900)
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const checks = () => page.getByRole('region', { name: 'Avant l’export' })
const paragraph = (node: TextNode | undefined) => (node ? plainText(node) : undefined)
const ready = () => expect.element(checks().getByText('Rien ne s’oppose à l’export.')).toBeVisible()

async function choose(label: string, name: string) {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name, exact: true }).click()
}
const chooseSense = (name: string) => choose('Sens de l’avis', name)

describe('the text', () => {
  test('is kept at the next rest, undone in one step a sentence, and done again', async () => {
    const { kept } = await openOpinion()
    await field('motif 1').click()
    await userEvent.keyboard('{Control>}{End}{/Control} X')
    await expect.poll(async () => paragraph((await kept()).text.recitals[0])).toMatch(/ X$/)
    await button('Annuler').click()
    await expect.poll(async () => (await kept()).text.recitals).toEqual(theOpinion.text.recitals)
    await button('Rétablir').click()
    await expect.poll(async () => paragraph((await kept()).text.recitals[0])).toMatch(/ X$/)
  })

  test('is kept at once when the screen goes', async () => {
    const { kept, screen } = await openOpinion()
    await field('Titre').fill('Un autre titre')
    await screen.unmount()
    await expect.poll(async () => (await kept()).title, { timeout: 300 }).toBe('Un autre titre')
  })

  test('gets a paragraph that begins as its part does, with the caret at its end', async () => {
    const { kept } = await openOpinion()
    const count = theOpinion.text.visas.length
    await button('Ajouter : visa').click()
    await expect.element(field(`visa ${count + 1}`)).toHaveFocus()
    await userEvent.keyboard('le code ;')
    await expect.poll(async () => paragraph((await kept()).text.visas.at(-1))).toBe('Vu le code ;')
  })

  test('moves and loses paragraphs by buttons, and the numbers of articles follow', async () => {
    const { kept } = await openOpinion()
    const [first, second] = theOpinion.text.articles.map(plainText)
    await button('Descendre article 1').click()
    await expect.poll(async () => (await kept()).text.articles.slice(0, 2).map(plainText)).toEqual([second, first])
    await expect.element(page.getByText('Article 1er. —')).toBeVisible()
    await button('Supprimer article 1').click()
    await expect.poll(async () => paragraph((await kept()).text.articles[0])).toBe(first)
  })

  test('numbers its reservations in their order', async () => {
    const { kept } = await openOpinion()
    const [first, second] = theOpinion.text.reservations
    await button('Descendre R1').click()
    await expect
      .poll(async () => (await kept()).text.reservations.slice(0, 2).map(({ id, requirement }) => [id, requirement]))
      .toEqual([
        ['R1', second?.requirement],
        ['R2', first?.requirement],
      ])
  })

  test('gives the focus to a reservation that is added, to be written', async () => {
    const { kept } = await openOpinion()
    const count = theOpinion.text.reservations.length
    button('Ajouter une réserve').element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('textbox', { name: `Exigence de R${count + 1}` })).toHaveFocus()
    await userEvent.keyboard('Publier')
    await expect.poll(async () => (await kept()).text.reservations.at(-1)?.requirement).toBe('Publier')
  })
})

describe('the sense', () => {
  test('is stated by article 1 as long as nobody wrote it otherwise', async () => {
    const { kept } = await openOpinion()
    await chooseSense('Défavorable')
    await expect.element(field('article 1')).toHaveValue('Le comité émet un avis défavorable.')
    await field('article 1').fill('Le comité n’est pas favorable, pour les motifs qui précèdent.')
    await chooseSense('Sursis')
    await expect.poll(async () => (await kept()).sense).toBe('deferred')
    await expect
      .poll(async () => paragraph((await kept()).text.articles[0]))
      .toBe('Le comité n’est pas favorable, pour les motifs qui précèdent.')
  })

  test('above the bound asks for the waiver that the rule provides, and its reason', async () => {
    await openOpinion()
    await ready()
    await chooseSense('Favorable')
    await expect.element(page.getByText(/^Au plus/)).toBeVisible()
    await expect
      .element(
        checks()
          .getByText(/réserves sont écrites|dépasse la borne/)
          .first(),
      )
      .toBeVisible()
  })
})

describe('the vote', () => {
  test('shows its sum with its operands, and says when it does not fit', async () => {
    const { kept } = await openOpinion()
    await expect.element(page.getByText(/6\spour \+ 2\scontre .* = 9\svotants = /)).toBeVisible()
    await field('Pour').fill('8')
    await expect.element(page.getByText(/= 11\svotants, mais/)).toBeVisible()
    await expect.poll(async () => (await kept()).vote?.voters).toBe(11)
    await expect.element(checks().getByText(/11 votants ne correspondent pas/)).toBeVisible()
  })

  test('that is tied asks how the acting chair decides', async () => {
    const { kept } = await openOpinion()
    await field('Pour').fill('4')
    await field('Contre').fill('4')
    await choose('Voix prépondérante', 'Pour')
    await expect.poll(async () => (await kept()).vote?.castingVote).toBe('for')
    await expect.poll(async () => (await kept()).vote?.outcome).toBe('adopted')
  })
})

describe('a count of the vote', () => {
  test.each(['6,5', '1e3', '-6'])(
    'refuses %s aloud, keeps it as it was typed, and makes no other number of it',
    async typed => {
      const { kept } = await openOpinion()
      await field('Pour').fill(typed)
      await expect.element(page.getByRole('alert').getByText(/nombre entier/)).toBeVisible()
      await field('Contre').click()
      await expect.element(field('Pour')).toHaveValue(typed)
      await expect.poll(async () => (await kept()).vote?.for).toBe(0)
      await expectAccessible()
      await field('Pour').fill('7')
      await expect.element(page.getByText(/nombre entier/)).not.toBeInTheDocument()
      await expect.poll(async () => (await kept()).vote?.for).toBe(7)
    },
  )
})

describe('the date of the sitting', () => {
  const date = () => page.getByLabelText('Date de séance')

  test('is of this century: another year is refused aloud and not kept', async () => {
    const { kept } = await openOpinion()
    await date().fill('0001-01-01')
    await expect.element(page.getByRole('alert').getByText(/entre 2000 et 2099/)).toBeVisible()
    await expect.element(date()).toHaveValue('0001-01-01')
    await expectAccessible()
    await date().fill('2026-12-01')
    await expect.element(page.getByText(/entre 2000 et 2099/)).not.toBeInTheDocument()
    await expect.poll(async () => (await kept()).date).toBe('2026-12-01')
  })

  test('is followed by the author line that says it', async () => {
    const author = 'Le comité d’éthique, réuni en séance le 26 novembre 2026,'
    const { kept } = await openOpinion({ text: { text: { ...theOpinion.text, author } } })
    await date().fill('2026-12-01')
    await expect
      .poll(async () => (await kept()).text.author)
      .toBe('Le comité d’éthique, réuni en séance le 1er décembre 2026,')
  })
})

describe('before the export', () => {
  test('words that name a reservation that was deleted are said, and lead to their place', async () => {
    await openOpinion()
    await ready()
    await button('Supprimer R2').click()
    await checks()
      .getByRole('button', { name: /L’article 2 cite la réserve R3, qui n’existe pas/ })
      .click()
    await expect.element(page.getByRole('region', { name: 'Dispositif' })).toHaveFocus()
  })

  test('an article of another sense than the one chosen is said, and leads to its place', async () => {
    await openOpinion()
    await ready()
    await field('article 1').fill('Le comité émet un avis défavorable.')
    await checks()
      .getByRole('button', { name: /L’article 1 énonce un avis défavorable, qui n’est pas le sens choisi/ })
      .click()
    await expect.element(page.getByRole('region', { name: 'Dispositif' })).toHaveFocus()
  })

  test.each([
    [1440, 900],
    [900, 600],
    [720, 450],
  ])('what forbids it is on the screen with the buttons, at %i by %i', async (width, height) => {
    await page.viewport(width, height)
    await openOpinion({ text: { signatories: [{ field: 'chair', name: '—', capacity: 'Présidence' }] } })
    const sentence = checks().getByRole('button', { name: /de la présidence de séance/ })
    const seen = () => {
      const desk = button('Signer').element().closest('[data-pane]')?.getBoundingClientRect()
      return [sentence, button('Enregistrer le PDF'), button('Signer')].every(part => {
        const { top, bottom, left, right } = part.element().getBoundingClientRect()
        return desk && top >= desk.top && bottom <= Math.min(desk.bottom, height) && left >= 0 && right <= width
      })
    }
    await expect.element(sentence).toBeVisible()
    expect(seen()).toBe(true)
    await sentence.click()
    await expect.element(page.getByRole('region', { name: 'Signatures' })).toHaveFocus()
    expect(seen(), 'still there where the act is scrolled').toBe(true)
    await expectAccessible()
  })

  test('what is missing is said, and leads to its place', async () => {
    const { calls } = await openOpinion({
      text: { signatories: [{ field: 'chair', name: '—', capacity: 'Présidence' }] },
    })
    const sentence = checks().getByRole('button', { name: /de la présidence de séance/ })
    await sentence.click()
    await expect.element(page.getByRole('region', { name: 'Signatures' })).toHaveFocus()
    await expect.element(button('Signer')).toBeDisabled()
    expect(calls('opinion.render')).toEqual([])
  })

  test('a paragraph that says no more than its first words counts as empty', async () => {
    await openOpinion()
    await button('Ajouter : motif').click()
    await expect.element(checks().getByText(/Le motif \d+ est vide/)).toBeVisible()
  })

  test('the act is rendered once, shown, and exported as the same bytes', async () => {
    const { calls, sha256 } = await openOpinion()
    await ready()
    await expect.element(page.getByRole('img', { name: /^page\s1 sur\s2$/ })).toBeInTheDocument()
    await expect.element(page.getByText('Mêmes octets que l’export')).toBeVisible()
    await button('Enregistrer le PDF').click()
    await expect.poll(() => calls('files.save-as')).toEqual([{ sha256, suggestedName: 'AVIS-2026-011.pdf' }])
    expect(calls('opinion.render')).toHaveLength(1)
    const [rendered] = calls('opinion.render') as { record: { format: string; text: { votedHash: string } } }[]
    expect(rendered?.record.format).toBe('opinion/1')
    expect(rendered?.record.text.votedHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a refusal of the printer is said where the person looks', async () => {
    await openOpinion({
      answers: {
        'opinion.render': () =>
          failure('character_unprintable', { character: '中', code: 'U+4E2D', where: 'le mot 中 figure' }),
      },
    })
    await expect
      .element(
        checks().getByText(/Le caractère «\s中\s» \(U\+4E2D\) ne peut pas être imprimé.*dans «\sle mot 中 figure\s»/),
      )
      .toBeVisible()
    await expect.element(button('Enregistrer le PDF')).toBeDisabled()
  })
})

test('a new opinion begins with what the committee knows', async () => {
  const { store, router } = await openOpinion({ at: '/avis' })
  await page.getByRole('combobox', { name: /Rédiger un avis/ }).click()
  await page.getByRole('option', { name: /2026-014/ }).click()
  await button('Commencer').click()
  await expect.poll(() => router.state.location.pathname).toMatch(/^\/avis\/.{36}$/)
  const made = (await store.find('texts', { kind: 'opinion' })).find(({ id }) => id !== theOpinion.id)
  expect(made).toMatchObject({
    number: 'AVIS-2026-012',
    date: '2026-11-26',
    dossierId: 'dossier-2026-014',
    vote: { rules: 'crpa', inOffice: 12 },
    signatories: [{ field: 'chair', name: 'Claire Morvan' }, { field: 'secretary' }],
  })
})

test('a signed opinion is read, not changed', async () => {
  const at = '2026-11-26T10:00:00.000Z'
  await openOpinion({
    text: { signatures: [{ field: 'chair', signer: 'Claire Morvan', sha256: 'b'.repeat(64), at }] },
  })
  await expect.element(page.getByText(/Ce texte est signé/)).toBeVisible()
  await expect.element(field('Titre')).toHaveAttribute('readonly')
  await expect.element(button('Ajouter : visa')).not.toBeInTheDocument()
})

test.each(['light', 'dark'] as const)('is accessible in both languages, %s', async theme => {
  for (const language of ['fr', 'en'] as const) {
    const { screen } = await openOpinion({ settings: { theme, language } })
    await expect.element(page.getByRole('img', { name: /^page\s1/ })).toBeInTheDocument()
    await expectAccessible()
    await screen.unmount()
    const list = await openOpinion({ settings: { theme, language }, at: '/avis' })
    await expect.element(page.getByRole('link', { name: /AVIS-2026-011/ })).toBeVisible()
    await expectAccessible()
    await list.screen.unmount()
  }
})

describe('the number', () => {
  test('of another opinion is refused before the export, with the way to the other one', async () => {
    const { store, calls } = await openOpinion()
    await store.put('texts', {
      ...theOpinion,
      id: 'autre',
      number: 'AVIS-2026-099',
      title: 'Un autre avis',
      clock: store.tick(),
    })
    await ready()
    const before = calls('opinion.render').length
    await field('Numéro').fill('AVIS-2026-099')
    const said = /^Le numéro AVIS-2026-099 est déjà celui d’un autre avis, «\sUn autre avis\s»/
    await expect.element(checks().getByText(said)).toBeVisible()
    await expect.element(button('Enregistrer le PDF')).toBeDisabled()
    await expect.element(button('Signer')).toBeDisabled()
    expect(calls('opinion.render')).toHaveLength(before)
    await checks().getByRole('link', { name: 'Ouvrir l’avis qui porte ce numéro' }).click()
    await expect.element(field('Titre')).toHaveValue('Un autre avis')
  })

  test('of an act already signed stays its own', async () => {
    const signed = { field: 'chair', signer: 'Claire Morvan', sha256: 'a'.repeat(64), at: '2026-11-20T09:00:00.000Z' }
    const { store } = await openOpinion({ text: { signatures: [signed] } })
    await store.put('texts', { ...theOpinion, id: 'autre', clock: store.tick() })
    await ready()
  })
})

test('everything that stands against the export is told at once, each leading to its place', async () => {
  await openOpinion({
    text: {
      title: '',
      number: 'AVIS 12',
      text: { ...theOpinion.text, visas: [], recommendations: [{ id: 'vide', content: [{ type: 'text', text: '' }] }] },
      signatories: [],
    },
  })
  await expect.element(checks().getByText(/^Le numéro «\sAVIS 12\s» n’a pas la forme/)).toBeVisible()
  for (const said of [/^Le titre manque/, /^Aucun visa/, /^La recommandation 1 est vide/, /^Aucun signataire/]) {
    await expect.element(checks().getByText(said)).toBeInTheDocument()
  }
  await checks()
    .getByText(/^Aucun signataire/)
    .click()
  await expect.element(page.getByRole('region', { name: 'Signatures' })).toHaveFocus()
  await expectAccessible()
})

test('a break inside a paragraph is the space that the act prints', async () => {
  const { kept } = await openOpinion()
  await field('motif 1').fill('Considérant que la ville\ntrie ;')
  await expect.poll(async () => paragraph((await kept()).text.recitals[0])).toBe('Considérant que la ville trie ;')
})

test.each([
  ['/avis/nope', 'Voir tous les avis'],
  ['/avis/nope/signature', 'Voir tous les avis'],
  [`/dossiers/${theOpinion.dossierId}/piece/nope`, 'Revenir au dossier'],
  ['/dossiers/nope/piece/nope', 'Voir tous les dossiers'],
])('the address %s leads nowhere, and says where one may go', async (at, way) => {
  await openOpinion({ at })
  await expect.element(page.getByRole('link', { name: way })).toBeVisible()
})
