import { createHashHistory, createRouter, type RouterHistory } from '@tanstack/react-router'
import { Interrupted } from './error-boundary.tsx'
import { routeTree } from './routes/route-tree.tsx'
import { NotFound } from './screens/not-found.tsx'

/** Addresses live after `#`: the page is one file, and back and forward need no server. */
export const createAppRouter = (history: RouterHistory = createHashHistory()) =>
  createRouter({
    routeTree,
    history,
    defaultErrorComponent: Interrupted,
    defaultNotFoundComponent: NotFound,
    defaultPreload: 'intent',
  })

declare module '@tanstack/react-router' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the library's
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
