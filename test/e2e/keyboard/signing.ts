import { mkdtemp, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Workbench } from '#test/e2e/workbench.ts'
import { mustRun } from '#test/pki/run-tool.ts'
import { expectFocus, tabTo } from './tab-to.ts'

export type TestAuthority = { root: string; lists: string[]; chair: string; secretary: string; passphrase: string }

/** An authority made with OpenSSL under `folder`, with a certificate for each of the two who sign. */
export async function makeAuthority(folder: string): Promise<TestAuthority> {
  const made = await mkdtemp(join(folder, 'authority-'))
  const passphrase = 'quatre mots sans rapport'
  mustRun('bash', resolve(import.meta.dirname, '../../pki/make-test-pki.sh'), made, passphrase)
  const at = (name: string) => join(made, name)
  return {
    root: at('root.pem'),
    lists: [at('root.crl'), at('intermediate.crl')],
    chair: at('president.p12'),
    secretary: at('secretary.p12'),
    passphrase,
  }
}

/** Opens a certificate, typing its passphrase in the window of its own, joins the lists, and signs. */
export async function sign(
  workbench: Workbench,
  page: Page,
  { capacity, file, authority }: { capacity: string; file: string; authority: TestAuthority },
): Promise<void> {
  await tabTo(page, 'button', 'Choisir un fichier de certificat (.p12)')
  await workbench.chooseFiles(file)
  await page.keyboard.press('Enter')
  await typePassphrase(workbench, authority.passphrase)
  await expect(page.getByText('Empreinte du certificat')).toBeVisible()
  await expectFocus(page, 'button', 'Choisir un fichier de certificat (.p12)')

  await tabTo(page, 'button', 'Joindre des listes de révocation (.crl)', { max: 4 })
  await workbench.chooseFiles(...authority.lists)
  await page.keyboard.press('Enter')
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /, du \d/ })
      .first(),
  ).toBeVisible()
  await tabTo(page, 'button', new RegExp(`^Signer en qualité de ${capacity}`, 'i'), { max: 3 })
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${capacity} · signé par`)).toBeVisible({ timeout: 30_000 })
  // The form is gone; the focus is not.
  await expectFocus(page, 'button', /./)
}

/** Saves the signed file; resolves once it is whole on the disk, since the notice of another file may still be on show. */
export async function saveSigned(workbench: Workbench, page: Page, path: string): Promise<void> {
  await tabTo(page, 'button', 'Enregistrer le fichier signé')
  await workbench.saveAs(path)
  await page.keyboard.press('Enter')
  await expect.poll(() => readFile(path, 'latin1').catch(() => '')).toMatch(/%%EOF\s*$/)
  await expect(page.getByText('Fichier enregistré.').last()).toBeVisible()
}

/** The window of the secret: its field has the focus, Tab goes round, Enter confirms. */
async function typePassphrase(workbench: Workbench, secret: string): Promise<void> {
  const asking = await workbench.window('passphrase')
  await expectFocus(asking, 'textbox', 'Phrase de passe de la clé')
  await tabTo(asking, 'checkbox', 'Montrer ce que je tape', { max: 1 })
  await tabTo(asking, 'textbox', 'Phrase de passe de la clé', { max: 1, back: true })
  await asking.keyboard.type(secret)
  const closed = asking.waitForEvent('close')
  // The window may be gone before the key is released.
  await asking.keyboard.press('Enter').catch(() => null)
  await closed
}
