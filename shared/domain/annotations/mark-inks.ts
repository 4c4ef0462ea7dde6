import type { MarkColor } from '../annotation.ts'

/** Colours of marks over white paper, as readers of PDF draw them too, and over paper that is dimmed for the dark theme. */
export const markInks: Readonly<Record<'light' | 'dark', Readonly<Record<MarkColor, string>>>> = {
  light: { yellow: '#FFE78A', green: '#BFEEC0', blue: '#BFE0FF', pink: '#FFCFE3', orange: '#FFD0A3' },
  dark: { yellow: '#F5D96A', green: '#A4DCAA', blue: '#A5CDF2', pink: '#EEBAD2', orange: '#EFBD88' },
}

/** Of the same colours, those of lines on white paper: a line in the ink of a highlight would be lost. */
export const lineInks: Readonly<Record<MarkColor, string>> = {
  yellow: '#B58900',
  green: '#2E8B3D',
  blue: '#2C72BD',
  pink: '#C8437F',
  orange: '#C96A1B',
}
