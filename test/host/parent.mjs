// @ts-check
/**
 * The door of the tests: a parent that forked the host tells it what dialogs answer (`{ dialog }`) and to stop
 * (`{ quit: true }`), and hears the debugging port and what would have left the application's own origins (`{ outside }`).
 */
export const hasParent = process.send !== undefined

/** @param {{ ready: true, debuggingPort: number | undefined } | { outside: string } | { dialog: string }} message */
export const tellParent = message => void process.send?.(message)

/** @type {unknown[]} */
const answers = []
/** @type {((answer: any) => void)[]} */
const questions = []

/** @returns {Promise<any>} what the parent answers to a dialog, in order, now or later */
export const nextAnswer = () =>
  answers.length > 0 ? Promise.resolve(answers.shift()) : new Promise(resolve => questions.push(resolve))

/** @param {() => void} quit */
export function listenToParent(quit) {
  process.on('message', (/** @type {{ dialog?: unknown, quit?: boolean }} */ message) => {
    if (message.dialog !== undefined) {
      const question = questions.shift()
      if (question) question(message.dialog)
      else answers.push(message.dialog)
    }
    if (message.quit) quit()
  })
  // A parent that died cannot stop us any more.
  process.on('disconnect', quit)
}
