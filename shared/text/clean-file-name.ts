import { directionMarks } from './direction-marks.ts'

/** Names of devices, which Windows opens whatever ending follows (Naming Files, Paths, and Namespaces). */
const deviceName = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i

/**
 * The last part of a name that came from elsewhere, without folders, control characters or direction marks. The name of a
 * device gets a line before it.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last.replace(/\p{Cc}/gu, '').replace(directionMarks, '')
  const name255 = Array.from(plain.normalize('NFC').trim()).slice(0, 255).join('')
  if (/^[. ]*$/.test(name255)) return 'sans-nom'
  return deviceName.test(name255) ? `_${name255}` : name255
}
