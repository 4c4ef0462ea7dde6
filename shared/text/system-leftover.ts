/** Files that macOS and Windows leave in folders and archives, for their own use: nobody sent them. */
const leftovers = new Set(['.ds_store', 'thumbs.db', 'desktop.ini'])

/** `labels`: the folders it lies in. Only what macOS writes there (AppleDouble, `._` and a name) is one in `__MACOSX`. */
export const isSystemLeftover = (labels: readonly string[], fileName: string): boolean =>
  leftovers.has(fileName.toLowerCase()) || (labels.includes('__MACOSX') && fileName.startsWith('._'))
