/** Whether the vault has these bytes: a package brings the history of a piece without the bytes of all its versions. */
export async function isInVault(sha256: string): Promise<boolean> {
  const answer = await fetch(`/blob/${sha256}`, { method: 'HEAD' })
  return answer.ok
}
