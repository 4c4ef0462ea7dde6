import { describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { failure } from '#shared/domain/result.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { type Answers, fakeBridge } from '#test/component/fake-bridge.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { aCertificate, printedElsewhere, results } from './results.ts'

async function openVerification(answers: Answers = {}, settings: Partial<DeviceSettings> = {}) {
  const bridge = fakeBridge(
    {
      'verification.roots': () => ({ roots: [aCertificate] }),
      'verification.pick': () => ({ results: [results.valid, results.indeterminate, results.invalid] }),
      ...answers,
    },
    settings,
  )
  return renderApp({ store: await memoryStore(), bridge, at: '/verification' })
}

const choose = () => page.getByRole('button', { name: 'Choisir des fichiers signés' }).click()
const card = (file: string | RegExp) => page.getByRole('article', { name: file })

describe('a verified file', () => {
  test('says its state in a word, and what it rests on', async () => {
    await openVerification()
    await choose()
    const valid = card('AVIS-2026-005.pdf')
    await expect.element(valid.getByText('Valide').first()).toBeVisible()
    await expect.element(valid.getByText('Claire Morvan').first()).toBeVisible()
    await expect.element(valid.getByText(/redonne le texte imprimé, le vote/)).toBeVisible()
    await expect.element(valid.getByText('Que faire')).not.toBeInTheDocument()
  })

  test('of which nothing can be said tells what to add', async () => {
    await openVerification()
    await choose()
    const open = card('AVIS-2024-003.pdf')
    await expect.element(open.getByText('Indéterminée').first()).toBeVisible()
    await expect.element(open.getByText(/aucune autorité de confiance/)).toBeVisible()
    await expect.element(open.getByText(/Ajoutez l’autorité de confiance/)).toBeVisible()
  })

  test('whose pages another version printed says that they are in doubt, not its signatures', async () => {
    await openVerification({ 'verification.pick': () => ({ results: [printedElsewhere] }) })
    await choose()
    const doubtful = card('AVIS-2031-001.pdf')
    await expect.element(doubtful.getByText(/que les pages sont celles de la fiche/)).toBeVisible()
    await expect.element(doubtful.getByText(/comparé à la fiche que par leur texte/)).toBeVisible()
    await expect.element(doubtful.getByText(/vérifiez avec la version du programme/)).toBeVisible()
    await expect.element(doubtful.getByText(/Ajoutez l’autorité de confiance/)).not.toBeInTheDocument()
  })

  test.each([
    ['fr', 'Choisir des fichiers signés', /établi à un autre nom/, /même personne a signé deux/],
    ['en', 'Choose signed files', /in another name than the signatory/, /same person signed two/],
  ] as const)(
    'that is valid still says that another signed, or one twice (%s)',
    async (language, name, person, twice) => {
      const [first, ...others] = results.valid.signatures
      if (!first) throw new Error('the result has a signature')
      const reasons = ['signer_not_signatory', 'same_signer_twice'].map(code => ({ code, message: code }))
      const remarked = { ...results.valid, signatures: [{ ...first, reasons }, ...others] }
      await openVerification({ 'verification.pick': () => ({ results: [remarked] }) }, { language })
      await page.getByRole('button', { name }).click()
      await expect.element(card('AVIS-2026-005.pdf').getByText(person)).toBeVisible()
      await expect.element(card('AVIS-2026-005.pdf').getByText(twice)).toBeVisible()
    },
  )

  test('that was changed tells so, in French, with the words of the command line at hand', async () => {
    await openVerification()
    await choose()
    const invalid = card(/reçu par courriel/)
    await expect.element(invalid.getByText('Invalide').first()).toBeVisible()
    await expect.element(invalid.getByText(/a été modifié après la signature/)).toBeVisible()
    await expect.element(invalid.getByText(/n’est pas celui de la fiche jointe/)).toBeVisible()
    await expect.element(invalid.getByText('Something new').first()).toBeVisible()
    await invalid.getByText('Détails techniques').click()
    await expect.element(invalid.getByText('replaced object 41')).toBeVisible()
    await expectAccessible()
  })

  test('may be dropped on the screen', async () => {
    const { bridge } = await openVerification({ 'verification.verify-bytes': () => results.valid })
    await expect.element(page.getByText('ou déposez-les ici')).toBeVisible()
    const files = new DataTransfer()
    files.items.add(new File(['%PDF-1.7'], 'avis.pdf'))
    page
      .getByText('ou déposez-les ici')
      .element()
      .dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
    await expect.element(card('AVIS-2026-005.pdf')).toBeVisible()
    const [call] = bridge.calls.filter(({ channel }) => channel === 'verification.verify-bytes')
    expect(call?.input).toMatchObject({ fileName: 'avis.pdf', expect: ['chair', 'secretary'] })
  })
})

describe('the authorities', () => {
  test('are added and removed', async () => {
    let roots = [aCertificate]
    await openVerification({
      'verification.roots': () => ({ roots }),
      'verification.remove-root': () => {
        roots = []
        return { roots }
      },
    })
    await page.getByRole('button', { name: /^Retirer CN=Claire Morvan/ }).click()
    await expect.element(page.getByText('Aucune autorité enregistrée.')).toBeVisible()
  })

  test('refuse what is no authority, in a sentence', async () => {
    await openVerification({ 'verification.add-root': () => failure('certificate_not_authority', { file: 'x.cer' }) })
    await page.getByRole('button', { name: /Ajouter une autorité/ }).click()
    await expect.element(page.getByText(/Choisissez le certificat racine/)).toBeVisible()
  })
})

test.each(['light', 'dark'] as const)('is accessible in both languages, %s', async theme => {
  for (const language of ['fr', 'en'] as const) {
    const { screen } = await openVerification({}, { theme, language })
    await page.getByRole('button', { name: /signés$|signed files$/ }).click()
    await expect.element(page.getByRole('article').first()).toBeVisible()
    await expectAccessible()
    await screen.unmount()
  }
})
