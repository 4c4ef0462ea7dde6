import { type ReactNode, useRef, useState } from 'react'
import classes from './drop-target.module.css'

type DropTargetProps = {
  /** What is said over the target while files hover. The same act must have a button: dragging always has a twin. */
  invitation: string
  disabled?: boolean
  /** `data` gives the folders dropped too, while the call lasts; `onto` is what was under them. */
  onFiles: (files: File[], data: DataTransfer, onto: Element) => void
  children: ReactNode
}

/** Takes files dropped anywhere on its content. */
export function DropTarget({ invitation, disabled = false, onFiles, children }: DropTargetProps) {
  const [over, setOver] = useState(false)
  // Entering a child fires before leaving its parent: only the balance says whether the files are still above.
  const depth = useRef(0)
  const leave = () => {
    depth.current = 0
    setOver(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a button twin, given by the screen
    <div
      className={classes.target}
      onDragEnter={event => {
        if (disabled || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        depth.current += 1
        setOver(true)
      }}
      onDragOver={event => {
        if (!disabled && event.dataTransfer.types.includes('Files')) event.preventDefault()
      }}
      onDragLeave={() => {
        depth.current -= 1
        if (depth.current <= 0) leave()
      }}
      onDrop={event => {
        if (disabled) return
        event.preventDefault()
        leave()
        const files = [...event.dataTransfer.files]
        if (files.length > 0) onFiles(files, event.dataTransfer, event.target as Element)
      }}
    >
      {children}
      {over ? (
        <div className={classes.invitation} aria-hidden>
          {invitation}
        </div>
      ) : null}
    </div>
  )
}
