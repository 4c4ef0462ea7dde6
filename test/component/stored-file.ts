/** Puts a file where the page finds the vault's files; its SHA-256, as the vault names it. */
export async function storedFile(bytes: Uint8Array): Promise<string> {
  const answer = await fetch('/blob', { method: 'POST', body: bytes as Uint8Array<ArrayBuffer> })
  return answer.text()
}

/** A file of the repository, named from its root. */
export async function repositoryFile(path: string): Promise<Uint8Array> {
  const answer = await fetch(`/${path}`)
  if (!answer.ok) throw new Error(`${path} is not there`)
  return new Uint8Array(await answer.arrayBuffer())
}
