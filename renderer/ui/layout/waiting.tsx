import { Loader, VisuallyHidden } from '@mantine/core'

type Props = {
  /** What is being waited for, for those who hear the screen. */
  label: string
  className?: string | undefined
}

/** A turning sign with its words. A bare Loader is a span without a role: a name on it is not allowed, and nobody hears it. */
export function Waiting({ label, className }: Props) {
  return (
    <div role="status" className={className}>
      <Loader m={className === undefined ? 'xl' : 0} aria-hidden />
      <VisuallyHidden>{label}</VisuallyHidden>
    </div>
  )
}
