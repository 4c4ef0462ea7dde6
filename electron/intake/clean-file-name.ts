import { directionMarks } from '#shared/text/direction-marks.ts'

/**
 * The last part of a name that came from elsewhere, without folders, control characters or direction marks: `exe.pdf` may
 * be shown for `fdp.exe` (Unicode TR 36, § 2.4).
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const plain = last.replace(/[\x00-\x1f\x7f]/g, '').replace(directionMarks, '')
  const name255 = Array.from(plain.normalize('NFC').trim()).slice(0, 255).join('')
  return name255 === '' || name255 === '.' || name255 === '..' ? 'sans-nom' : name255
}
