import { expect, test } from '#test/e2e/host.ts'

const refused = { ok: false, error: { code: 'refused' } }

test('a page has one door to main and nothing of Node', async ({ page }) => {
  const found = await page.evaluate(() => ({
    door: Object.keys(window.delibere).sort(),
    frozen: Object.isFrozen(window.delibere),
    node: ['require', 'process', 'Buffer', 'module', 'global', 'ipcRenderer', 'electron'].filter(
      name => name in globalThis,
    ),
  }))
  expect(found).toEqual({ door: ['invoke', 'on'], frozen: true, node: [] })
})

test('the start page cannot call what belongs to an open profile or to the passphrase window', async ({
  page,
  workbench,
}) => {
  workbench.allowFaults(/ipc_refused/)
  expect(await page.evaluate(() => window.delibere.invoke('vault.open', {}))).toEqual(refused)
  expect(await page.evaluate(() => window.delibere.invoke('passphrase.answer', { passphrase: 'x' }))).toEqual(refused)
})

test('what does not fit the contract is refused before any work', async ({ page, workbench }) => {
  workbench.allowFaults(/ipc_invalid_input/)
  const answer = await page.evaluate(() => window.delibere.invoke('settings.write', { language: 'la' } as never))
  expect(answer).toEqual({ ok: false, error: { code: 'invalid_input' } })
  const unknown = await page.evaluate(() =>
    Promise.resolve()
      .then(() => window.delibere.invoke('files.delete-everything' as never, {} as never))
      .then(String, String),
  )
  expect(unknown).toContain('not in the contract')
})

test('settings are announced to the page and kept over a kill', async ({ page, workbench }) => {
  const announced = await page.evaluate(async () => {
    const settings = await window.delibere.invoke('settings.read', {})
    if (!settings.ok) throw new Error(settings.error.code)
    const heard = new Promise(resolve => window.delibere.on('settings.changed', resolve))
    await window.delibere.invoke('settings.write', { ...settings.value, language: 'en', theme: 'dark' })
    return heard
  })
  expect(announced).toMatchObject({ language: 'en', theme: 'dark' })
  await workbench.kill()
  const again = await workbench.start()
  const kept = await again.evaluate(() => window.delibere.invoke('settings.read', {}))
  expect(kept).toMatchObject({ ok: true, value: { language: 'en', theme: 'dark' } })
})

test('permissions are refused, copying apart', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'midi', 'clipboard-read']
    const ask = (name: string) => navigator.permissions.query({ name: name as PermissionName })
    return Promise.all(names.map(async name => `${name} ${(await ask(name)).state}`))
  })
  expect(states.filter(state => !state.endsWith(' denied'))).toEqual([])
})
