import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import type { Workbench } from '#test/e2e/workbench.ts'

const city = {
  committee: { name: 'Comité d’éthique', city: 'Villeneuve' },
  identity: { name: 'Ana Diaz', kind: 'member' as const },
}

/** Makes a profile and resolves to its identifier and the recovery key. */
async function makeProfile(page: Page, protection: 'safe_storage' | 'passphrase') {
  const request = { ...city, protection }
  const made = await page.evaluate(input => window.delibere.invoke('profiles.create', input), request)
  if (!made.ok) throw new Error(made.error.code)
  return { profileId: made.value.profile.profileId, recoveryKey: made.value.recoveryKey }
}

/** Asks to open; the page that asks may be led away before it is answered. */
const askToOpen = (page: Page, profileId: string, how: 'usual' | 'recovery_key' = 'usual') =>
  page
    .evaluate(([id, way]) => window.delibere.invoke('profiles.open', { profileId: id, with: way }), [
      profileId,
      how,
    ] as const)
    .catch(() => null)

async function openProfile(workbench: Workbench, profileId: string): Promise<Page> {
  const [page] = await Promise.all([workbench.window(`p-${profileId}`), askToOpen(workbench.page, profileId)])
  await page.waitForLoadState()
  return page
}

/** Hands a file to the vault as the page does, and resolves to its name there. */
const keepFile = (page: Page, fileName: string, text: string) =>
  page.evaluate(
    async ([name, content]) => {
      const bytes = new TextEncoder().encode(content)
      const begun = await window.delibere.invoke('intake.begin', { job: 'test', fileName: name, size: bytes.length })
      if (!begun.ok) throw new Error(begun.error.code)
      await window.delibere.invoke('intake.chunk', { upload: begun.value.upload, bytes })
      const taken = await window.delibere.invoke('intake.finish', { upload: begun.value.upload })
      if (!taken.ok) throw new Error(taken.error.code)
      return taken.value.files[0]?.sha256 ?? ''
    },
    [fileName, text] as const,
  )

test('each profile is an origin of its own', async ({ page, workbench }) => {
  const first = await makeProfile(page, 'safe_storage')
  const second = await makeProfile(page, 'safe_storage')
  const one = await openProfile(workbench, first.profileId)
  await one.evaluate(() => localStorage.setItem('mark', 'first'))
  await one.evaluate(() => window.delibere.invoke('profiles.close', {})).catch(() => null)
  await workbench.window('start')
  const two = await openProfile(workbench, second.profileId)
  expect(await two.evaluate(() => localStorage.getItem('mark'))).toBeNull()
})

test('files of the vault are served in ranges to their own profile, and to no other page', async ({
  page,
  workbench,
}) => {
  workbench.allowFaults(/404/)
  const { profileId } = await makeProfile(page, 'safe_storage')
  const profile = await openProfile(workbench, profileId)
  const sha256 = await keepFile(profile, 'note.txt', 'délibéré sur pièces')
  const read = (from: Page, range: string) =>
    from.evaluate(
      async ([path, asked]) => {
        const response = await fetch(path, { headers: { range: asked } })
        return `${response.status} ${response.headers.get('content-range')} ${await response.text()}`
      },
      [`/blob/${sha256}?type=text`, range] as const,
    )
  expect(await read(profile, 'bytes=-7')).toBe('206 bytes 16-22/23 pièces')
  await profile.evaluate(() => window.delibere.invoke('profiles.close', {})).catch(() => null)
  expect(await read(await workbench.window('start'), 'bytes=-7')).toMatch(/^404 /)
})

test('a page of script among the pieces is bytes to save, never a page', async ({ page, workbench }) => {
  workbench.allowFaults(/Content Security Policy|violates|ERR_|404/)
  const { profileId } = await makeProfile(page, 'safe_storage')
  const profile = await openProfile(workbench, profileId)
  const hostile = '<!doctype html><script>window.top.hacked = true</script>'
  const sha256 = await keepFile(profile, 'rapport.html', hostile)
  const headers = await profile.evaluate(async path => {
    const answers = await Promise.all(
      ['', '?type=html', '?type=text/html', '?type=pdf'].map(query => fetch(path + query)),
    )
    return answers.map(({ headers: own }) =>
      ['content-type', 'content-disposition', 'x-content-type-options'].map(name => own.get(name)).join(' '),
    )
  }, `/blob/${sha256}`)
  const toSave = 'application/octet-stream attachment nosniff'
  expect(headers).toEqual([toSave, toSave, toSave, 'application/pdf inline nosniff'])
  const addressOf = () => profile.url().split('#')[0]
  const before = addressOf()
  await profile.evaluate(path => location.assign(path), `/blob/${sha256}`)
  expect(await profile.evaluate(() => fetch('/index.html').then(({ status }) => status))).toBe(200)
  expect(addressOf()).toBe(before)
})

test.describe('where the key ring protects nothing', () => {
  test.use({ keyring: 'basic_text' })

  test('a profile without a passphrase is refused', async ({ page }) => {
    const input = { ...city, protection: 'safe_storage' as const }
    const made = await page.evaluate(request => window.delibere.invoke('profiles.create', request), input)
    expect(made).toEqual({ ok: false, error: { code: 'weak_keyring' } })
  })

  test('the passphrase is typed in a window of its own, over wrong ones and a kill', async ({ page, workbench }) => {
    const secret = 'quatre mots sans rapport'
    const [{ profileId }] = await Promise.all([makeProfile(page, 'passphrase'), workbench.typePassphrase(secret)])
    expect(workbench.windows()).toEqual([page])
    await workbench.kill()
    const again = await workbench.start()
    const opening = askToOpen(again, profileId)
    await workbench.typePassphrase('une autre phrase')
    await expect(async () => {
      const asking = await workbench.window('passphrase')
      await expect(asking.getByRole('alert')).not.toBeEmpty({ timeout: 500 })
    }).toPass()
    await workbench.typePassphrase(secret)
    const profile = await workbench.window(`p-${profileId}`)
    await opening
    expect(await profile.evaluate(() => window.delibere.invoke('app.read', {}))).toMatchObject({ ok: true })
  })

  test('the recovery key opens what the passphrase protects', async ({ page, workbench }) => {
    const [{ profileId, recoveryKey }] = await Promise.all([
      makeProfile(page, 'passphrase'),
      workbench.typePassphrase('quatre mots sans rapport'),
    ])
    const opening = askToOpen(page, profileId, 'recovery_key')
    await workbench.typePassphrase(recoveryKey)
    await workbench.window(`p-${profileId}`)
    await opening
  })

  test('closing the window is giving up', async ({ page, workbench }) => {
    const opening = page.evaluate(input => window.delibere.invoke('profiles.create', input), {
      ...city,
      protection: 'passphrase' as const,
    })
    await (await workbench.window('passphrase')).close()
    expect(await opening).toEqual({ ok: false, error: { code: 'cancelled' } })
  })
})
