import 'react'

declare module 'react' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the library's
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
