import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { createAppRouter } from './router.tsx'

/** The page of an open committee. */
export function ProfilePage() {
  const [router] = useState(() => createAppRouter())
  return <RouterProvider router={router} />
}
