import { RouterProvider } from '@tanstack/react-router'
import { Suspense, use, useState } from 'react'
import type { OpenedStore } from '#renderer/store/opening/open-store.ts'
import { StoreProvider } from '#renderer/store/react/store-provider.tsx'
import type { Observed } from '#renderer/store/store-contract.ts'
import { ProfileProvider } from '#renderer/ui/profile/profile-context.tsx'
import { WithoutWithdrawn } from '#renderer/ui/profile/without-withdrawn.tsx'
import type { Result } from '#shared/domain/result.ts'
import { createAppRouter } from '../router.tsx'
import { startingHistory } from '../routes/starting-history.ts'
import { isAfterLoss } from './after-loss.ts'
import { CannotOpen } from './cannot-open.tsx'
import { Opening } from './opening.tsx'
import type { OpeningStep } from './opening-progress.ts'
import { OpeningReport } from './opening-report.tsx'
import { Searching } from './searching.tsx'

type ProfilePageProps = { opening: Promise<Result<OpenedStore>>; progress: Observed<OpeningStep | null> }

/** The page of a committee: opening, then its screens; or why it cannot open. */
export function ProfilePage({ opening, progress }: ProfilePageProps) {
  return (
    <Suspense fallback={<Opening progress={progress} />}>
      <Opened opening={opening} />
    </Suspense>
  )
}

function Opened({ opening }: { opening: Promise<Result<OpenedStore>> }) {
  const answer = use(opening)
  const [router] = useState(() => createAppRouter(startingHistory(isAfterLoss())))
  if (!answer.ok) return <CannotOpen failure={answer.error} />
  const opened = answer.value
  return (
    <ProfileProvider initial={opened.opening.profile}>
      <StoreProvider store={opened.store}>
        <OpeningReport opened={opened} />
        <WithoutWithdrawn>
          <Searching>
            <RouterProvider router={router} />
          </Searching>
        </WithoutWithdrawn>
      </StoreProvider>
    </ProfileProvider>
  )
}
