import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** True after going back, until one goes elsewhere. The window's own history does not say it. */
export function useCanGoForward(): boolean {
  const { history } = useRouter()
  const [forward, setForward] = useState(false)
  useEffect(() => {
    let furthest = history.location.state.__TSR_index
    return history.subscribe(({ location, action }) => {
      const here = location.state.__TSR_index
      furthest = action.type === 'PUSH' ? here : Math.max(furthest, here)
      setForward(here < furthest)
    })
  }, [history])
  return forward
}
