import { createRootRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readComparisonSearch } from '#renderer/features/comparison/comparison-search.ts'
import { readConsolidationSearch } from '#renderer/features/consolidation/consolidation-search.ts'
import { readDossierListSearch } from '#renderer/features/dossiers/dossier-list-search.ts'
import { readGridListSearch } from '#renderer/features/grids/grid-list-search.ts'
import { readNoteSearch } from '#renderer/features/reading/notes/note-search.ts'
import { readSearchPlace } from '#renderer/features/search/search-place.ts'
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

const dossierSheet = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId/fiche',
  component: lazyRouteComponent(() => import('../screens/dossier-sheet-route.tsx'), 'DossierSheetRoute'),
})

const reading = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId/piece/$pieceId',
  validateSearch: readNoteSearch,
  component: lazyRouteComponent(() => import('../screens/workspace-route.tsx'), 'WorkspaceRoute'),
})

const assessing = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId/evaluation',
  component: lazyRouteComponent(() => import('../screens/workspace-route.tsx'), 'AssessmentRoute'),
})

const notes = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId/notes',
  component: lazyRouteComponent(() => import('../screens/dossier-notes-route.tsx'), 'DossierNotesRoute'),
})

const questions = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId/questions',
  component: lazyRouteComponent(() => import('../screens/dossier-notes-route.tsx'), 'LettersRoute'),
})

const consolidation = createRoute({
  getParentRoute: () => root,
  path: '/dossiers/$dossierId/consolidation',
  validateSearch: readConsolidationSearch,
  component: lazyRouteComponent(() => import('../screens/consolidation-route.tsx'), 'ConsolidationRoute'),
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

const comparison = createRoute({
  getParentRoute: () => root,
  path: '/comparaison',
  validateSearch: readComparisonSearch,
  component: lazyRouteComponent(
    () => import('#renderer/features/comparison/comparison-screen.tsx'),
    'ComparisonScreen',
  ),
})

const together = createRoute({
  getParentRoute: () => root,
  path: '/comparaison/ensemble',
  component: lazyRouteComponent(() => import('#renderer/features/comparison/committee-screen.tsx'), 'CommitteeScreen'),
})

const grids = createRoute({
  getParentRoute: () => root,
  path: '/grilles',
  validateSearch: readGridListSearch,
  component: lazyRouteComponent(() => import('#renderer/features/grids/grid-list-screen.tsx'), 'GridListScreen'),
})

const grid = createRoute({
  getParentRoute: () => root,
  path: '/grilles/$modelId',
  component: lazyRouteComponent(() => import('../screens/grid-routes.tsx'), 'GridRoute'),
})

const gridComparison = createRoute({
  getParentRoute: () => root,
  path: '/grilles/$modelId/comparaison/$otherId',
  component: lazyRouteComponent(() => import('../screens/grid-routes.tsx'), 'GridComparisonRoute'),
})

const gridMapping = createRoute({
  getParentRoute: () => root,
  path: '/grilles/$modelId/correspondance',
  component: lazyRouteComponent(() => import('../screens/grid-routes.tsx'), 'GridMappingRoute'),
})

const gridEditor = createRoute({
  getParentRoute: () => root,
  path: '/grilles/$modelId/edition',
  component: lazyRouteComponent(() => import('../screens/grid-editor-route.tsx'), 'GridEditorRoute'),
})

const verification = createRoute({
  getParentRoute: () => root,
  path: '/verification',
  component: lazyRouteComponent(
    () => import('#renderer/features/verification/verification-screen.tsx'),
    'VerificationScreen',
  ),
})

const search = createRoute({
  getParentRoute: () => root,
  path: '/recherche',
  validateSearch: readSearchPlace,
  component: lazyRouteComponent(() => import('#renderer/features/search/search-screen.tsx'), 'SearchScreen'),
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
  dossierSheet,
  reading,
  assessing,
  notes,
  questions,
  consolidation,
  opinions,
  opinion,
  signature,
  comparison,
  together,
  grids,
  grid,
  gridComparison,
  gridMapping,
  gridEditor,
  verification,
  search,
  settings,
])
