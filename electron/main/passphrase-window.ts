import type { AskPassphrase } from '#electron/ports/ask-passphrase.ts'
import type { Handlers } from '#electron/ports/handlers.ts'
import { failure, ok } from '#shared/domain/result.ts'
import type { Windows } from './windows.ts'

type Question = { request: Parameters<AskPassphrase>[0]; answer: string | null }

/** Counted in characters as people see them, for a passphrase that is being chosen. */
const shortest = 12

/**
 * Secrets are typed in a small window of their own, destroyed as soon as they are given: neither the page of a profile
 * nor anything it shows can read them.
 */
export function passphraseWindow(windows: Pick<Windows, 'openSmall' | 'close'>): {
  ask: AskPassphrase
  channels: Pick<Handlers, 'passphrase.request' | 'passphrase.answer'>
} {
  const questions = new Map<number, Question>()
  return {
    ask: async request => {
      const question: Question = { request, answer: null }
      let windowId = 0
      await windows.openSmall({ role: 'passphrase' }, id => {
        windowId = id
        questions.set(id, question)
      })
      questions.delete(windowId)
      return question.answer
    },
    channels: {
      'passphrase.request': async (_, { windowId }) => {
        const question = questions.get(windowId)
        return question ? ok({ ...question.request }) : failure('no_question')
      },
      'passphrase.answer': async ({ passphrase }, { windowId }) => {
        const question = questions.get(windowId)
        if (!question) return failure('no_question')
        if (question.request.purpose === 'create' && passphrase !== null && isTooShort(passphrase)) {
          return failure('passphrase_too_short', { shortest })
        }
        question.answer = passphrase
        // After the answer has left: the page that waits for it is destroyed with its window.
        setImmediate(() => windows.close(windowId))
        return ok({})
      },
    },
  }
}

const isTooShort = (passphrase: string) => [...passphrase.normalize('NFC')].length < shortest
