import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'

/** Remembers what is made of a grid: once for each state of it and each `key`, whoever asks. */
export function oncePerContent<Value>(): (content: GridSource, key: string, make: () => Value) => Value {
  const made = new WeakMap<GridSource, Map<string, Value>>()
  return (content, key, make) => {
    const known = made.get(content) ?? new Map<string, Value>()
    made.set(content, known)
    const value = known.get(key) ?? make()
    known.set(key, value)
    return value
  }
}
