import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { StartScreen } from '#renderer/features/profiles/start-screen.tsx'
import { failure } from '#shared/domain/result.ts'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { type Answers, fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { renderPage } from '#test/component/render-app.tsx'

const recoveryKey = 'ABCD-EFGH-JKLM-2345'
const realId = '01935b00-0000-7000-8000-000000000002'
const real: ProfileSummary = { ...aProfile, profileId: realId, demonstration: false }

const open = async (answers: Answers = {}, profiles: ProfileSummary[] = [], weakKeyring = false) => {
  const bridge = fakeBridge({
    'profiles.list': () => ({ profiles, weakKeyring }),
    'profiles.open': () => ({}),
    'profiles.create-demonstration': () => ({ profile: aProfile, recoveryKey }),
    'profiles.create': () => ({ profile: real, recoveryKey }),
    ...answers,
  })
  await renderPage(<StartScreen />, bridge)
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  const asked = (channel: string) => bridge.calls.filter(call => call.channel === channel).map(({ input }) => input)
  return { bridge, asked }
}

const fill = async () => {
  await page.getByRole('button', { name: 'Créer', exact: true }).click()
  await page.getByLabelText('Nom du comité').fill('Comité d’éthique')
  await page.getByLabelText('Ville').fill('Lille')
  await page.getByLabelText('Votre nom').fill('Ada Byron')
}

beforeEach(() => page.viewport(1280, 720))

describe('the first start', () => {
  test('offers the demonstration first, and opens it in one act', async () => {
    const { asked } = await open()
    await expect.element(page.getByText('Aucun comité sur cet ordinateur')).toBeVisible()
    await page.getByRole('button', { name: 'Ouvrir la démonstration' }).click()
    await expect.poll(() => asked('profiles.open')).toEqual([{ profileId: aProfile.profileId, with: 'usual' }])
    expect(asked('profiles.create-demonstration')).toEqual([{ language: 'fr', protection: 'safe_storage' }])
  })

  test('takes Alt D and Alt N, and no single key', async () => {
    const { asked } = await open()
    await userEvent.keyboard('dn')
    expect(asked('profiles.create-demonstration')).toEqual([])
    await userEvent.keyboard('{Alt>}n{/Alt}')
    await expect.element(page.getByRole('heading', { name: 'Créer un comité' })).toHaveFocus()
    await page.getByRole('button', { name: 'Revenir' }).click()
    await userEvent.keyboard('{Alt>}d{/Alt}')
    await expect.poll(() => asked('profiles.create-demonstration')).toHaveLength(1)
  })

  test('chooses language, contrast and size before any account', async () => {
    const { bridge } = await open()
    await page.getByRole('button', { name: 'Contraste élevé' }).click()
    await page.getByRole('button', { name: 'Texte plus grand' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await expect.element(page.getByRole('heading', { name: 'Where to begin?' })).toBeVisible()
    expect(bridge.settings).toMatchObject({ contrast: 'more', textSize: 'larger', language: 'en' })
    expect(document.documentElement.dataset).toMatchObject({ contrast: 'more', textSize: 'larger' })
    expect(document.documentElement.lang).toBe('en')
  })

  test('says why the committees of this computer cannot be read', async () => {
    await open({ 'profiles.list': () => failure('vault_unreadable') })
    await expect.element(page.getByRole('alert')).toHaveTextContent('Le coffre de ce comité ne peut pas être lu')
  })
})

describe('committees that lost something', () => {
  test('one whose file was taken from its copy is listed, with a word about it', async () => {
    await open({ 'profiles.list': () => ({ profiles: [real], weakKeyring: false, recovered: [realId] }) })
    await expect.element(page.getByRole('listitem')).toHaveTextContent('Sa copie a servi')
    await expect.element(page.getByRole('button', { name: /^Ouvrir Comité/ }).first()).toBeVisible()
  })

  test('one that cannot be opened is listed all the same, with what one can do', async () => {
    const damaged = [
      { profileId: 'a', committee: 'Comité de Lille', reason: 'vault_unreadable' as const },
      { profileId: 'b', reason: 'profile_unreadable' as const },
    ]
    await open({ 'profiles.list': () => ({ profiles: [], weakKeyring: false, damaged }) })
    const list = page.getByRole('list', { name: 'Comités abîmés' })
    await expect.element(list.getByRole('heading', { name: 'Comité de Lille' })).toBeVisible()
    await expect.element(list).toHaveTextContent('remettez vault.json depuis une sauvegarde du dossier profiles/a')
    await expect.element(list).toHaveTextContent('remettez profile.json depuis une sauvegarde du dossier profiles/b')
    await expect.element(page.getByText('Aucun comité sur cet ordinateur')).not.toBeInTheDocument()
    await expectAccessible()
  })
})

describe('creating a committee', () => {
  test('shows the recovery key once, and opens when its last group is copied', async () => {
    const { asked } = await open()
    await fill()
    await page.getByLabelText('Collège').selectOptions('Experts')
    await page.getByRole('button', { name: 'Créer le comité' }).click()
    await expect.element(page.getByRole('region', { name: 'Clé de secours' })).toHaveTextContent('ABCD')
    expect(asked('profiles.create')).toEqual([
      {
        committee: { name: 'Comité d’éthique', city: 'Lille' },
        identity: { name: 'Ada Byron', kind: 'member', role: 'member', college: 'experts' },
        protection: 'safe_storage',
      },
    ])
    const group = page.getByLabelText('Pour confirmer, recopiez son dernier groupe')
    await group.fill('ABCD')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('Ce n’est pas le dernier groupe', { exact: false })).toBeVisible()
    expect(asked('profiles.open')).toEqual([])
    await group.fill('2345')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => asked('profiles.open')).toEqual([{ profileId: realId, with: 'usual' }])
  })

  test('as a contributor asks in what capacity', async () => {
    const { asked } = await open()
    await fill()
    await page.getByRole('radio', { name: 'Contributeur aux dossiers' }).click()
    await page.getByLabelText('En qualité de').selectOptions('délégué·e à la protection des données')
    await page.getByRole('button', { name: 'Créer le comité' }).click()
    await expect
      .poll(() => asked('profiles.create'))
      .toMatchObject([{ identity: { kind: 'contributor', capacity: 'dpo' } }])
  })

  test('goes to the first field that is missing', async () => {
    const { asked } = await open()
    await page.getByRole('button', { name: 'Créer', exact: true }).click()
    await page.getByLabelText('Nom du comité').fill('Comité')
    await page.getByRole('button', { name: 'Créer le comité' }).click()
    await expect.element(page.getByLabelText('Ville')).toHaveFocus()
    expect(asked('profiles.create')).toEqual([])
  })

  test('where the keyring is weak leaves only the passphrase, and says why', async () => {
    const { asked } = await open({}, [], true)
    await fill()
    await expect
      .element(page.getByText('Le trousseau de cet ordinateur ne protège rien', { exact: false }))
      .toBeVisible()
    expect(page.getByRole('radio', { name: 'Par le trousseau de cet ordinateur' }).query()).toBeNull()
    await page.getByRole('button', { name: 'Créer le comité' }).click()
    await expect.poll(() => asked('profiles.create')).toMatchObject([{ protection: 'passphrase' }])
  })

  test('that is given up in the passphrase window says so, with the form as it was', async () => {
    await open({ 'profiles.create': () => failure('cancelled') })
    await fill()
    await page.getByRole('button', { name: 'Créer le comité' }).click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('annulée')
    await expect.element(page.getByLabelText('Ville')).toHaveValue('Lille')
  })
})

describe('the committees of this computer', () => {
  const profiles = [real, { ...aProfile, profileId: 'demo', openedAt: '2026-11-20T09:00:00.000Z' }]

  test('come first, the last opened above, and open', async () => {
    const { asked } = await open({}, profiles)
    await expect.element(page.getByRole('heading', { level: 1, name: 'Vos comités' })).toBeVisible()
    const items = page.getByRole('listitem').elements()
    expect(items[0]?.textContent).toContain('démonstration')
    expect(items[1]?.textContent).toContain('jamais ouvert')
    await page
      .getByRole('button', { name: /^Ouvrir Comité/ })
      .nth(2)
      .click()
    await expect.poll(() => asked('profiles.open')).toEqual([{ profileId: realId, with: 'usual' }])
  })

  test('open with the recovery key too', async () => {
    const { asked } = await open({}, [real])
    await page.getByRole('button', { name: /avec la clé de secours/ }).click()
    await expect.poll(() => asked('profiles.open')).toEqual([{ profileId: realId, with: 'recovery_key' }])
  })

  test('say why one does not open', async () => {
    await open({ 'profiles.open': () => failure('profile_in_use') }, [real])
    await page
      .getByRole('button', { name: /^Ouvrir Comité/ })
      .first()
      .click()
    await expect.element(page.getByRole('alert')).toHaveTextContent('déjà ouvert dans une autre fenêtre')
  })

  test('no longer offer a second demonstration', async () => {
    await open({}, profiles)
    expect(page.getByRole('button', { name: 'Ouvrir la démonstration' }).query()).toBeNull()
  })
})
