import { type MarkColor, markColors } from '../annotation.ts'
import { markInks } from './mark-inks.ts'

/** Chroma, of 255, under which a colour is a grey. */
const grey = 16

/** The one of the five colours whose hue is nearest to `#rrggbb`; none for a grey, or for what is no colour. */
export function nearestColor(hex: string): MarkColor | undefined {
  const hue = hueOf(hex)
  if (hue === undefined) return undefined
  const distance = (color: MarkColor) => {
    const apart = Math.abs((hueOf(markInks.light[color]) ?? 0) - hue)
    return Math.min(apart, 360 - apart)
  }
  return markColors.toSorted((a, b) => distance(a) - distance(b))[0]
}

/** Degrees on the wheel of colours. */
function hueOf(hex: string): number | undefined {
  const [, r, g, b] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim()) ?? []
  if (r === undefined || g === undefined || b === undefined) return undefined
  const [red, green, blue] = [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)]
  const most = Math.max(red, green, blue)
  const chroma = most - Math.min(red, green, blue)
  if (chroma < grey) return undefined
  const sixth =
    most === red ? (green - blue) / chroma : most === green ? 2 + (blue - red) / chroma : 4 + (red - green) / chroma
  return (sixth * 60 + 360) % 360
}
