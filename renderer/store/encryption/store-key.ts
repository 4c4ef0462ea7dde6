/**
 * The key of the store, derived from the profile's raw 256-bit data key (HKDF-SHA-256) and not extractable. The raw bytes
 * are cleared: nothing in the page holds them afterwards.
 */
export async function importStoreKey(dataKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey'])
  dataKey.fill(0)
  const info = new TextEncoder().encode('delibere/store/1')
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
    root,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}
