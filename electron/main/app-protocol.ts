import type { OpenVault, Vaults } from '#electron/ports/vaults.ts'
import { documentPath, placeOf } from './origins.ts'
import { commonHeaders } from './response-headers.ts'
import { serveBundle } from './serve-bundle.ts'
import { serveFile } from './serve-file.ts'

/** The scheme of every page, to be registered before the application is ready. */
export const appScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
}

/**
 * Answers `app://…`: the built pages at every origin of ours; `/blob/<sha256>` at the origin of an open profile, from
 * that profile's vault and no other.
 */
export const answerApp =
  (bundle: string, vaults: Vaults) =>
  async (request: Request): Promise<Response> => {
    const place = placeOf(request.url)
    if (!place) return new Response(null, { status: 404, headers: commonHeaders })
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: commonHeaders })
    }
    const { pathname } = new URL(request.url)
    // Chromium asks for it by itself; the window has the icon of the application.
    if (pathname === '/favicon.ico') return new Response(null, { status: 204, headers: commonHeaders })
    if (!pathname.startsWith('/blob/')) return serveBundle(bundle, request, documentPath(place))
    const vault = place.role === 'profile' ? openVault(vaults, place.profileId) : null
    return vault ? serveFile(vault.files, request) : new Response(null, { status: 404, headers: commonHeaders })
  }

function openVault(vaults: Vaults, profileId: string): OpenVault | null {
  try {
    return vaults.of(profileId)
  } catch {
    return null
  }
}
