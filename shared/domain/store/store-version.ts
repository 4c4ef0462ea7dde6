/**
 * Version of the store: of the collections, of their clear fields, and of the shapes of the records together. `vault.json`
 * holds it and is read before the store opens, because RxDB shows an older program an empty store without a word.
 */
export const storeVersion = 1
