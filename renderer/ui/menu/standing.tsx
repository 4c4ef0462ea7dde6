import { type Ref, type RefObject, useImperativeHandle } from 'react'

type Props = {
  at: RefObject<HTMLElement | null>
  /** Given by the target of a menu or of a list. */
  ref?: Ref<HTMLElement | null>
}

/** The child that a target of Mantine asks for, where what it stands at is in the page already. Draws nothing. */
export function Standing({ at, ref }: Props) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => at.current, [at])
  return null
}
