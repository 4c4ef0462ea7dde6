/** Closes a switch: the compiler refuses a forgotten case, and a value that came past the types throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
