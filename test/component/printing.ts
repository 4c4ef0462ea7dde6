import { cdp } from 'vitest/browser'

const browser = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }

/** The page as it is laid out on paper, until it is told to be a screen again. */
export const printing = (on: boolean) => browser.send('Emulation.setEmulatedMedia', { media: on ? 'print' : '' })
