export type FileFilter = 'any' | 'pdf' | 'pkcs12' | 'crl' | 'certificate' | 'package'

/** Native dialogs. Empty list or `null` when the person gives up. Paths stay on this side. */
export type ChooseFiles = {
  open(request: { windowId: number; filter: FileFilter; several: boolean }): Promise<string[]>
  folder(request: { windowId: number }): Promise<string | null>
  save(request: { windowId: number; suggestedName: string }): Promise<string | null>
}
