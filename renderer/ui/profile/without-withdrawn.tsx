import type { ReactNode } from 'react'
import { WithheldProvider } from '#renderer/store/react/withheld.ts'
import { useWithdrawnFrom } from './use-withdrawn-from.ts'

/** The screens of a member, who sees nothing of the dossiers withdrawn from (invariant 4): no list, no count, no link. */
export const WithoutWithdrawn = ({ children }: { children: ReactNode }) => (
  <WithheldProvider value={useWithdrawnFrom()}>{children}</WithheldProvider>
)
