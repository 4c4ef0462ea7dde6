/** Both hosts' Chromium has them (ECMAScript 2026); they are forty times as fast as a loop over `atob`. */
type Native = { fromBase64(text: string): Uint8Array<ArrayBuffer>; prototype: { toBase64(this: Uint8Array): string } }
const native = Uint8Array as unknown as Native

export const toBase64 = (bytes: Uint8Array): string => native.prototype.toBase64.call(bytes)

/** Throws on text that is no base64. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => native.fromBase64(text)
