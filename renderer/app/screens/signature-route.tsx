import { useParams } from '@tanstack/react-router'
import { SignatureScreen } from '#renderer/features/opinion/signature-screen.tsx'

export function SignatureRoute() {
  const { textId } = useParams({ from: '/avis/$textId/signature' })
  return <SignatureScreen key={textId} textId={textId} />
}
