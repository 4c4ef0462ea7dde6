import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { Shell } from '../shell/shell.tsx'

const root = createRootRoute({ component: Shell })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/dossiers' })
  },
})

const dossiers = createRoute({
  getParentRoute: () => root,
  path: '/dossiers',
  component: lazyRouteComponent(
    () => import('#renderer/features/dossiers/dossier-list-screen.tsx'),
    'DossierListScreen',
  ),
})

const dossier = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId',
  component: lazyRouteComponent(() => import('../screens/dossier-route.tsx'), 'DossierRoute'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/reglages',
  component: lazyRouteComponent(() => import('#renderer/features/settings/settings-screen.tsx'), 'SettingsScreen'),
})

/** Every address of the program. A feature adds its routes here; screens that join several features are in app/screens. */
export const routeTree = root.addChildren([home, dossiers, dossier, settings])
