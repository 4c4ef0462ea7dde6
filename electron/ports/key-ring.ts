/**
 * The key ring of the operating system (Electron's safeStorage). `isWeak` is true where it protects nothing: no key ring
 * at all, or Linux' `basic_text`, which encrypts with a key known to everybody.
 */
export type KeyRing = {
  isWeak(): boolean
  wrap(secret: Uint8Array): Uint8Array
  /** Throws when the key ring does not know these bytes. */
  unwrap(wrapped: Uint8Array): Uint8Array
}
