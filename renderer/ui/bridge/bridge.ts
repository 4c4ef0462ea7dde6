import type { Bridge } from '#shared/ipc/bridge.ts'

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into Window
  interface Window {
    delibere: Bridge
  }
}

/** The only door to the main process, put in place by the preload before the page starts. */
export const bridge = (): Bridge => window.delibere
