import { type ReactNode, useState } from 'react'
import { keptText } from '#renderer/ui/language/kept.tsx'
import classes from './document.module.css'

const types: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpeg', jpeg: 'jpeg', gif: 'gif', webp: 'webp' }

type Props = {
  file: { sha256: string; fileName: string }
  title: string
  /** `null`: as large as the pane lets it be. */
  zoom: number | null
  /** Quarters of a turn, clockwise. */
  turns: number
  /** Where it cannot be drawn. */
  instead: ReactNode
}

/** A picture. The protocol sends none of a kind that could run a script. */
export function ImageSheet({ file, title, zoom, turns, instead }: Props) {
  const [failed, setFailed] = useState(false)
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  const type = types[/\.([a-z]+)$/i.exec(file.fileName)?.[1]?.toLowerCase() ?? '']
  if (type === undefined || failed) return instead
  const sideways = turns % 2 === 1
  const width = size && zoom !== null ? size.width * zoom : null
  const height = size && zoom !== null ? size.height * zoom : null
  return (
    <div
      className={classes.picture}
      data-fit={zoom === null || undefined}
      style={
        width !== null && height !== null ? { width: sideways ? height : width, height: sideways ? width : height } : {}
      }
    >
      <img
        src={`/blob/${file.sha256}?type=${type}`}
        alt={keptText(title)}
        data-turns={turns}
        style={width !== null && height !== null ? { width, height } : {}}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
          setSize({ width: naturalWidth, height: naturalHeight })
        }
        onError={() => setFailed(true)}
      />
    </div>
  )
}
