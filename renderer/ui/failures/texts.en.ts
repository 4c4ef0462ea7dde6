import type { failuresFr } from './texts.fr.ts'

export const failuresEn: typeof failuresFr = {
  unexpected:
    'An unexpected error occurred; it is noted in the log of this computer. Try again; if it comes back, report it with the time.',
  unknown: 'The operation did not succeed (code {code}). Try again; if it keeps failing, report this code.',
}
