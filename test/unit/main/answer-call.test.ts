import { expect, test } from 'vitest'
import { answerCall } from '#electron/main/answer-call.ts'
import type { Caller } from '#electron/ports/handlers.ts'
import { failure, ok } from '#shared/domain/result.ts'
import type { PageRole } from '#shared/ipc/channel.ts'
import { type ChannelName, contract } from '#shared/ipc/contract.ts'

const caller = (role: PageRole): Caller => ({ role, windowId: 1, document: 1, announce: () => undefined })
const settings = { language: 'fr', theme: 'auto', contrast: 'normal', singleKeyShortcuts: true }

/** Calls and tells what was written to the log. */
async function call(name: ChannelName, handler: () => Promise<unknown>, input: unknown, by: Caller | null) {
  const logged: string[] = []
  const answer = await answerCall(name, handler as never, input, by, code => logged.push(code))
  return { answer, logged }
}

test('what fits the contract goes through', async () => {
  const { answer, logged } = await call('settings.read', async () => ok(settings), {}, caller('start'))
  expect(answer).toEqual(ok(settings))
  expect(logged).toEqual([])
})

test('every channel refuses every page it is not meant for, without calling anything', async () => {
  const roles: PageRole[] = ['start', 'profile', 'passphrase']
  const never = () => Promise.reject(new Error('was called'))
  for (const name of Object.keys(contract) as ChannelName[]) {
    const allowed: readonly string[] = contract[name].from
    for (const role of roles.filter(one => !allowed.includes(one))) {
      expect((await call(name, never, {}, caller(role))).answer).toEqual(failure('refused'))
    }
    expect((await call(name, never, {}, null)).answer).toEqual(failure('refused'))
  }
})

test('input outside the contract is refused before any work', async () => {
  const never = () => Promise.reject(new Error('was called'))
  const { answer, logged } = await call('settings.write', never, { language: 'la' }, caller('start'))
  expect(answer).toEqual(failure('invalid_input'))
  expect(logged).toEqual(['ipc_invalid_input:settings.write'])
})

test('what the contract does not name never reaches the page', async () => {
  const more = { version: '1', host: 'electron', locale: 'fr', path: '/home/alice' }
  const { answer } = await call('app.read', async () => ok(more), {}, caller('start'))
  expect(answer).toEqual(ok({ version: '1', host: 'electron', locale: 'fr' }))
})

test('an output outside the contract is a bug', async () => {
  const { answer, logged } = await call('app.read', async () => ok({ version: 1 }), {}, caller('start'))
  expect(answer).toEqual(failure('unexpected'))
  expect(logged).toEqual(['ipc_unexpected:app.read'])
})

test('a throw is a bug: the page learns nothing of it', async () => {
  const broken = () => Promise.reject(new Error('ENOENT /home/alice/secret.pdf'))
  const { answer } = await call('app.read', broken, {}, caller('start'))
  expect(answer).toEqual({ ok: false, error: { code: 'unexpected' } })
})

test('an expected failure is a value, with what its sentence needs', async () => {
  const refusal = async () => failure('file_too_large', { fileName: 'a.pdf', limit: 5 })
  expect((await call('app.read', refusal, {}, caller('start'))).answer).toEqual(
    failure('file_too_large', { fileName: 'a.pdf', limit: 5 }),
  )
})

test.each(['../../etc', '..', '/etc', 'a/b', '', '01A20B42-66ED-74A5-9952-C492B2980633'])(
  'a profile is opened by its identifier: %j is none',
  async profileId => {
    const never = () => Promise.reject(new Error('was called'))
    const { answer, logged } = await call('profiles.open', never, { profileId, with: 'usual' }, caller('start'))
    expect(answer).toEqual(failure('invalid_input'))
    expect(logged).toEqual(['ipc_invalid_input:profiles.open'])
  },
)
