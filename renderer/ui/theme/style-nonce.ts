/** The nonce main puts in the page, new for each response; without one (tests) styles are inserted bare. */
export const styleNonce = (): string => document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

/** Dialogs hold the page still by a style of their own, whose library (get-nonce) looks for the nonce under this name. */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() })
}
