import type { Page } from '@playwright/test'

/** What the index says that main keeps, as text; empty where there is none. */
export const keptIndex = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const reply = await window.delibere.invoke('search.load', {})
    if (!reply.ok) throw new Error(reply.error.code)
    if (reply.value.bytes === null) return ''
    const packed = new Blob([new Uint8Array(reply.value.bytes)]).stream()
    return new Response(packed.pipeThrough(new DecompressionStream('gzip'))).text()
  })
