import { useLocation, useParams } from '@tanstack/react-router'
import { OpinionScreen } from '#renderer/features/opinion/opinion-screen.tsx'

export function OpinionRoute() {
  const { textId } = useParams({ from: '/avis/$textId' })
  const asked = useLocation({ select: ({ state }) => state.line })
  return <OpinionScreen key={textId} textId={textId} asked={asked} />
}
