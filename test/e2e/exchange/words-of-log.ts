import type { Page } from '@playwright/test'

/** Every record of the open profile as its write log has it, decrypted, as one text. */
export const wordsOfLog = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const heads = await window.delibere.invoke('vault.heads', { after: 0, limit: 2000 })
    if (!heads.ok) throw new Error(heads.error.code)
    const records = heads.value.heads.map(({ collection, id }) => ({ collection, id }))
    const read = await window.delibere.invoke('vault.read', { records })
    if (!read.ok) throw new Error(read.error.code)
    return JSON.stringify(read.value.entries)
  })
