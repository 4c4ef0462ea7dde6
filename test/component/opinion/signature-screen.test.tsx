import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { failure } from '#shared/domain/result.ts'
import { expectAccessible } from '#test/component/axe.ts'
import type { Answers } from '#test/component/fake-bridge.ts'
import { aCertificate, results } from '#test/component/verification/results.ts'
import { openOpinion, theOpinion } from './desk.tsx'

beforeEach(() => notifications.clean())

const at = `/avis/${theOpinion.id}/signature`
const signed = 'c'.repeat(64)
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })

const answers: Answers = {
  'signing.open-identity': () => ({ identity: 'key-1', certificate: aCertificate }),
  'signing.demonstration-identity': () => ({
    identity: 'key-2',
    certificate: aCertificate,
    revocationLists: [{ token: 'crl-1', issuer: 'Autorité d’essai', thisUpdate: '2026-11-20T00:00:00.000Z' }],
  }),
  'signing.sign': () => ({ sha256: signed, size: 1000, signer: 'Claire Morvan', verification: results.valid }),
  'verification.verify': () => results.valid,
}

const otherHolder = () => ({ identity: 'key-3', certificate: { ...aCertificate, subject: 'C=FR, CN=Paul Arnaud' } })

const expired = () => ({
  certificate: {
    ...aCertificate,
    notBefore: '2020-01-01T12:00:00.000Z',
    notAfter: '2021-01-01T12:00:00.000Z',
    usages: [],
  },
  refusal: { code: 'certificate_expired' },
})

describe('signing', () => {
  test('shows the certificate, signs the exported act, and says so only once it is verified', async () => {
    const { calls, kept, sha256 } = await openOpinion({ at, answers })
    await button(/^Choisir un fichier de certificat/).click()
    await expect.element(page.getByText('Autorité de certification Territoires', { exact: true })).toBeVisible()
    await expect.element(page.getByText(/du 3\smars\s2025 au 2\smars\s2028/)).toBeVisible()
    await expect.element(page.getByText(/la vérification restera indéterminée/)).toBeVisible()
    await expectAccessible()
    await button('Signer en qualité de présidente de séance').click()
    await expect.poll(async () => (await kept()).signatures).toMatchObject([{ field: 'chair', sha256: signed }])
    expect(calls('signing.sign')).toMatchObject([
      { sha256, identity: 'key-1', field: 'chair', name: 'Claire Morvan', capacity: 'Présidente de séance' },
    ])
    await expect.element(page.getByText(/signé par Claire Morvan/)).toBeVisible()
    await expect.element(page.getByRole('article').getByText('Valide').first()).toBeVisible()
    expect(calls('opinion.render')).toHaveLength(1)
    expect((await kept()).text.votedHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('has the refusal in place of the form for a certificate that cannot sign, and none of it follows elsewhere', async () => {
    const { calls } = await openOpinion({ at, answers: { ...answers, 'signing.open-identity': expired } })
    await button(/^Choisir un fichier de certificat/).click()
    await expect.element(page.getByText(/du 1er\sjanvier\s2020 au 1er\sjanvier\s2021/)).toBeVisible()
    await expect.element(page.getByRole('alert').getByText(/Votre certificat a expiré/)).toBeVisible()
    await expect.element(page.getByText('non précisé')).toBeVisible()
    await expect.element(button('Joindre des listes de révocation (.crl)')).not.toBeInTheDocument()
    await expect.element(button('Signer en qualité de présidente de séance')).toBeDisabled()
    await expectAccessible()
    expect(calls('signing.sign')).toEqual([])
    await page.getByRole('link', { name: 'Dossiers' }).first().click()
    await expect.element(page.getByText(/Votre certificat a expiré/)).not.toBeInTheDocument()
  })

  test('warns of a certificate in another name than the signatory’s, and leaves the choice', async () => {
    await openOpinion({ at, answers: { ...answers, 'signing.open-identity': otherHolder } })
    await button(/^Choisir un fichier de certificat/).click()
    await expect.element(page.getByRole('alert').getByText(/ne porte pas le nom de Claire Morvan/)).toBeVisible()
    await expect.element(button('Signer en qualité de présidente de séance')).toBeEnabled()
  })

  test('goes on with the second on the file of the first', async () => {
    const { calls, kept } = await openOpinion({
      at,
      answers,
      text: {
        signatures: [{ field: 'chair', signer: 'Claire Morvan', sha256: signed, at: '2026-11-26T10:00:00.000Z' }],
      },
    })
    await button(/^Certificat d’essai/).click()
    await expect.element(page.getByText(/Autorité d’essai, du/)).toBeVisible()
    await button('Signer en qualité de secrétaire de séance').click()
    await expect.poll(async () => (await kept()).signatures.length).toBe(2)
    expect(calls('signing.sign')).toMatchObject([{ sha256: signed, field: 'secretary', revocationLists: ['crl-1'] }])
    expect(calls('opinion.render')).toEqual([])
  })

  test('that is refused says why, and nothing is recorded', async () => {
    const { kept } = await openOpinion({
      at,
      answers: { ...answers, 'signing.sign': () => failure('certificate_revoked', { reason: 'x' }) },
    })
    await button(/^Choisir un fichier de certificat/).click()
    await button('Signer en qualité de présidente de séance').click()
    await expect.element(page.getByRole('alert').getByText(/Votre certificat a été révoqué/)).toBeVisible()
    await expect.element(page.getByText('Autorité de certification Territoires', { exact: true })).toBeVisible()
    await expect.element(button('Signer en qualité de présidente de séance')).toBeDisabled()
    expect((await kept()).signatures).toEqual([])
  })

  test('waits for what is missing in the act', async () => {
    await openOpinion({ at, answers, text: { text: { ...theOpinion.text, visas: [] } } })
    await expect.element(page.getByText(/Aucun visa/)).toBeVisible()
    await expect.element(button(/^Choisir un fichier de certificat/)).not.toBeInTheDocument()
  })
})

test.each(['light', 'dark'] as const)('is accessible in both languages, %s', async theme => {
  for (const language of ['fr', 'en'] as const) {
    const { screen } = await openOpinion({ at, answers, settings: { theme, language } })
    await expect.element(page.getByRole('listitem').getByText('Claire Morvan')).toBeVisible()
    await expectAccessible()
    await screen.unmount()
  }
})
