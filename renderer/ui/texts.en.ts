import type { uiFr } from './texts.fr.ts'

export const uiEn: typeof uiFr = {
  key: {
    enter: 'Enter',
    space: 'Space',
    escape: 'Esc',
    shift: 'Shift',
    home: 'Home',
    end: 'End',
    pageUp: 'Page up',
    pageDown: 'Page down',
    up: 'up arrow',
    down: 'down arrow',
    left: 'left arrow',
    right: 'right arrow',
  },
  job: {
    running: 'running',
    cancel: 'Cancel',
  },
  split: {
    pane: 'Pane',
    separator: 'Separation of the panes',
    narrower: 'Make the left pane narrower',
    wider: 'Make the left pane wider',
  },
}
