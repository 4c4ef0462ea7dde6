import { randomBytes } from 'node:crypto'

/** New for each response: 128 random bits. */
export const newNonce = (): string => randomBytes(16).toString('base64')

/**
 * Policy of the application's own pages: code, workers, WebAssembly and connections from the page's origin only; styles
 * from there or with the nonce of this very response; no frame, no form, no plug-in.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Policy of a file of a dossier: whatever it holds, nothing in it runs, and it has no origin. */
export const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'"
