import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

export type Bounds = { x: number; y: number; width: number; height: number }

const stored = z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) })

/** Where the window was, if enough of it lies on a display that is there now to be seen and moved. */
export function visibleBounds(bounds: unknown, displays: readonly Bounds[]): Bounds | null {
  const read = stored.safeParse(bounds)
  if (!read.success) return null
  const window = read.data
  const isSeen = displays.some(display => {
    const width = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
    return width >= 200 && window.y >= display.y && window.y <= display.y + display.height - 100
  })
  return isSeen ? window : null
}

export type PlacementFile = { read(displays: readonly Bounds[]): Bounds | null; write(bounds: Bounds): void }

/** Remembers where the main window was, in a JSON file of this device; losing it costs nothing. */
export const placementFile = (path: string): PlacementFile => ({
  read: displays => {
    try {
      return visibleBounds(JSON.parse(readFileSync(path, 'utf8')), displays)
    } catch {
      return null
    }
  },
  write: bounds => {
    try {
      writeFileSync(path, JSON.stringify(bounds), { mode: 0o600 })
    } catch {
      // A full disk must not keep a window from closing.
    }
  },
})
