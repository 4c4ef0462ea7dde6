import type { french } from './namespaces.ts'

declare module 'i18next' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the library's
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: typeof french
  }
}
