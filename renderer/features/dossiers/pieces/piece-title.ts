/** A first title from a file name: without its extension, underscores as spaces. People change it. */
export function pieceTitle(fileName: string): string {
  const bare = fileName
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, '')
    .replace(/_+/gu, ' ')
    .trim()
  return bare || fileName
}
