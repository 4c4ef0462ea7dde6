/** How the file systems of all hosts say that there is no room: no space, no quota, no larger file. */
const codes = ['ENOSPC', 'EDQUOT', 'EFBIG']

export const isDiskFullCode = (code: unknown): boolean => codes.includes(String(code))

/** IndexedDB calls it a quota; Dexie may wrap that, at several levels, or list it with what else failed. */
export function isDiskFull(error: unknown): boolean {
  for (let cause = error; typeof cause === 'object' && cause !== null; cause = innerOf(cause)) {
    const { name, failures } = cause as { name?: unknown; failures?: unknown }
    if (name === 'QuotaExceededError' || (Array.isArray(failures) && failures.some(isDiskFull))) return true
  }
  return false
}

function innerOf(error: object): unknown {
  const { inner, cause } = error as { inner?: unknown; cause?: unknown }
  return inner === error ? null : (inner ?? cause)
}
