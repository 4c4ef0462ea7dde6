/**
 * A grid file as it is written, valid or not: an unfinished draft may lack anything. What the editor does not know is
 * carried along untouched.
 */
export type GridSource = Readonly<Record<string, unknown>>

export const isSource = (value: unknown): value is GridSource =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const listAt = (source: unknown, key: string): readonly unknown[] => {
  const value = isSource(source) ? source[key] : undefined
  return Array.isArray(value) ? value : []
}

export const recordAt = (source: unknown, key: string): GridSource => {
  const value = isSource(source) ? source[key] : undefined
  return isSource(value) ? value : {}
}

/** The text under a key, empty where there is none. */
export const textAt = (source: unknown, key: string): string => {
  const value = isSource(source) ? source[key] : undefined
  return typeof value === 'string' ? value : ''
}
