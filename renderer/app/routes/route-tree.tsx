import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readDossierListSearch } from '#renderer/features/dossiers/dossier-list-search.ts'
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
  validateSearch: readDossierListSearch,
  component: lazyRouteComponent(() => import('../screens/dossier-list-route.tsx'), 'DossierListRoute'),
})

const dossier = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId',
  component: lazyRouteComponent(() => import('../screens/dossier-route.tsx'), 'DossierRoute'),
})

const reading = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId/piece/$pieceId',
  component: lazyRouteComponent(() => import('../screens/workspace-route.tsx'), 'WorkspaceRoute'),
})

const assessing = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId/evaluation',
  component: lazyRouteComponent(() => import('../screens/workspace-route.tsx'), 'AssessmentRoute'),
})

const opinions = createRoute({
  getParentRoute: () => root,
  path: '/avis',
  component: lazyRouteComponent(
    () => import('#renderer/features/opinion/opinion-list-screen.tsx'),
    'OpinionListScreen',
  ),
})

const opinion = createRoute({
  getParentRoute: () => root,
  path: '/avis/$textId',
  component: lazyRouteComponent(() => import('../screens/opinion-route.tsx'), 'OpinionRoute'),
})

const signature = createRoute({
  getParentRoute: () => root,
  path: '/avis/$textId/signature',
  component: lazyRouteComponent(() => import('../screens/signature-route.tsx'), 'SignatureRoute'),
})

const verification = createRoute({
  getParentRoute: () => root,
  path: '/verification',
  component: lazyRouteComponent(
    () => import('#renderer/features/verification/verification-screen.tsx'),
    'VerificationScreen',
  ),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/reglages',
  component: lazyRouteComponent(() => import('#renderer/features/settings/settings-screen.tsx'), 'SettingsScreen'),
})

/** Every address of the program. A feature adds its routes here; screens that join several features are in app/screens. */
export const routeTree = root.addChildren([
  home,
  dossiers,
  dossier,
  reading,
  assessing,
  opinions,
  opinion,
  signature,
  verification,
  settings,
])
