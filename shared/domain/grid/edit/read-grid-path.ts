import type { GridPath } from '../grid-fault.ts'

const step = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([A-Za-z_$][\w$]*)/gu

/** The path that a fault writes, such as `sections[0].questions[2].scale`, as steps again. */
export function readGridPath(written: string): GridPath {
  return [...written.matchAll(step)].map(([, rank, quoted, name]) => {
    if (rank !== undefined) return Number(rank)
    return quoted === undefined ? (name ?? '') : (JSON.parse(quoted) as string)
  })
}
