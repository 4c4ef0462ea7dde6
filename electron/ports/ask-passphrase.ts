/**
 * Asks for a secret in a small window of its own, destroyed afterwards. `attempt` counts from 1, so that the window can
 * say that the last one was wrong. Resolves to `null` when the person gives up.
 */
export type AskPassphrase = (request: {
  purpose: 'unlock' | 'create' | 'recovery_key' | 'signing_key'
  subject: string
  attempt: number
}) => Promise<string | null>
