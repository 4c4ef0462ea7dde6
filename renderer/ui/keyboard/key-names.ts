/** Keys whose name depends on the language, or is a sign. Any other key is written as it is. */
export const keyNames: Partial<Record<KeyName, { text: `key.${NamedKey}`; sign?: string }>> = {
  Enter: { text: 'key.enter' },
  Space: { text: 'key.space' },
  Escape: { text: 'key.escape' },
  Shift: { text: 'key.shift' },
  Home: { text: 'key.home' },
  End: { text: 'key.end' },
  PageUp: { text: 'key.pageUp' },
  PageDown: { text: 'key.pageDown' },
  ArrowUp: { text: 'key.up', sign: '↑' },
  ArrowDown: { text: 'key.down', sign: '↓' },
  ArrowLeft: { text: 'key.left', sign: '←' },
  ArrowRight: { text: 'key.right', sign: '→' },
}

type NamedKey =
  | 'enter'
  | 'space'
  | 'escape'
  | 'shift'
  | 'home'
  | 'end'
  | 'pageUp'
  | 'pageDown'
  | 'up'
  | 'down'
  | 'left'
  | 'right'

export type KeyName =
  | 'Enter'
  | 'Space'
  | 'Escape'
  | 'Shift'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | (string & {})
