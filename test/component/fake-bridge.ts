import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import type { AnnouncementName, ChannelName, InputOf, OutputOf } from '#shared/ipc/contract.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { aProfile } from './fake-vault.ts'

export type Answers = {
  [Name in ChannelName]?: (
    input: InputOf<Name>,
  ) => OutputOf<Name> | Result<OutputOf<Name>> | Promise<OutputOf<Name> | Result<OutputOf<Name>>>
}

export type FakeBridge = Bridge & {
  /** Every call, in order. */
  calls: { channel: ChannelName; input: unknown }[]
  announce: (name: AnnouncementName, payload: unknown) => void
  settings: DeviceSettings
}

/**
 * The main process as a page sees it, for tests of screens: settings are kept, the rest is as `answers` says, checked
 * against the contract both ways. A channel without an answer fails as one whose area is not built.
 */
export function fakeBridge(answers: Answers = {}, settings: Partial<DeviceSettings> = {}): FakeBridge {
  const listeners = new Map<AnnouncementName, Set<(payload: never) => void>>()
  const bridge: FakeBridge = {
    calls: [],
    settings: { language: 'fr', theme: 'light', contrast: 'normal', singleKeyShortcuts: true, ...settings },
    announce: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) listener(payload as never)
    },
    on: (name, listener) => {
      const group = listeners.get(name) ?? new Set()
      listeners.set(name, group.add(listener as never))
      return () => group.delete(listener as never)
    },
    async invoke(channel, input) {
      bridge.calls.push({ channel, input })
      const asked = contract[channel].input.parse(input)
      const answer = (answers[channel] ?? usual[channel]) as ((input: unknown) => unknown) | undefined
      if (!answer) return failure('not_available')
      const given = await answer(asked)
      if (given !== null && typeof given === 'object' && 'ok' in given && given.ok === false) return given as never
      const value =
        given !== null && typeof given === 'object' && 'ok' in given && 'value' in given ? given.value : given
      return ok(contract[channel].output.parse(value)) as never
    },
  }
  const usual: Answers = {
    'app.read': () => ({ version: '0.1.0', host: 'test', locale: 'fr' }),
    'settings.read': () => bridge.settings,
    'settings.write': wanted => {
      bridge.settings = wanted as DeviceSettings
      bridge.announce('settings.changed', bridge.settings)
      return bridge.settings
    },
    'profiles.close': () => ({}),
    'window.close-others': () => ({}),
    'profiles.play-role': ({ identity }) => ({ ...aProfile, identity }),
    'job.cancel': () => ({}),
  }
  return bridge
}
