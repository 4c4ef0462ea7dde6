import { createTheme } from '@mantine/core'
import { palette } from './palette.ts'

const sans = "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif"

/** Sizes, type and radii of every Mantine component; colours that change with the scheme are in css-variables.ts. */
export const theme = createTheme({
  colors: palette,
  primaryColor: 'tapis',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  black: '#16211d',
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1.25rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 0 rgb(22 33 29 / 0.06)',
    sm: '0 1px 2px rgb(22 33 29 / 0.10)',
    md: '0 2px 6px rgb(22 33 29 / 0.10), 0 8px 24px -8px rgb(22 33 29 / 0.14)',
    lg: '0 4px 12px rgb(22 33 29 / 0.12), 0 24px 56px -12px rgb(22 33 29 / 0.26)',
  },
  focusRing: 'auto',
  focusClassName: 'd-focus',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A browser writes down what fields hold, to fill them again; what is typed here is kept by the store alone.
    Input: { defaultProps: { autoComplete: 'off' } },
    Button: { defaultProps: { variant: 'filled' } },
    Modal: { defaultProps: { padding: 'lg', radius: 'lg', overlayProps: { backgroundOpacity: 0.5 } } },
    // An element of its own to hold the first focus is no item of a menu: the first item takes it.
    // What was chosen is done at once: a menu that fades away would be drawn ten times beside it.
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        transitionProps: { transition: 'fade', duration: 150, exitDuration: 0 },
      },
    },
    Drawer: { defaultProps: { padding: 'lg' } },
    Select: { defaultProps: { comboboxProps: { shadow: 'md' } } },
  },
})
