import { cssVariables } from '#renderer/ui/theme/css-variables.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'

/** The colours of the theme, without its components: this window holds a secret and loads next to nothing. */
export function applyAppearance({ language, theme, contrast, textSize }: DeviceSettings): void {
  const { documentElement: root } = document
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches
  const mode = theme === 'auto' ? (prefersDark ? 'dark' : 'light') : theme
  // The resolver takes Mantine's theme and reads nothing of it.
  const { variables, [mode]: colours } = cssVariables(undefined as never)
  for (const [name, value] of Object.entries({ ...variables, ...colours })) root.style.setProperty(name, value)
  root.lang = language
  root.style.colorScheme = mode
  root.dataset.contrast = contrast === 'more' || matchMedia('(prefers-contrast: more)').matches ? 'more' : 'normal'
  root.dataset.textSize = textSize ?? 'normal'
}
