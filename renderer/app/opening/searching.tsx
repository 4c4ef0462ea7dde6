import type { ReactNode } from 'react'
import { SearchProvider } from '#renderer/search/react/search-provider.tsx'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'

/** The search for the screens below, for whoever one is in this committee. */
export function Searching({ children }: { children: ReactNode }) {
  const { memberId } = useProfile().profile.identity
  return (
    <SearchProvider bridge={bridge()} memberId={memberId}>
      {children}
    </SearchProvider>
  )
}
