// @ts-check
/** @type {Map<string, (event: object, ...args: unknown[]) => unknown>} */
const answers = new Map()

export const ipcMain = {
  /**
   * @param {string} channel
   * @param {(event: object, ...args: unknown[]) => unknown} answer
   */
  handle(channel, answer) {
    if (answers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    answers.set(channel, answer)
  },
}

/**
 * @param {string} channel
 * @param {object} event
 * @param {unknown[]} args
 * @returns {Promise<unknown>} what the channel answers; rejects where nobody holds it
 */
export async function callChannel(channel, event, args) {
  const answer = answers.get(channel)
  if (!answer) throw new Error(`No handler registered for '${channel}'`)
  return answer(event, ...args)
}
