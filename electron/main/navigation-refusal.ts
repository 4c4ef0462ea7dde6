type Preventable = { preventDefault(): void }

/** The part of Electron's WebContents that lets a page go elsewhere. */
export type Navigating = {
  on(event: 'will-attach-webview' | 'will-navigate' | 'will-redirect', listener: (event: Preventable) => void): unknown
  on(event: 'will-frame-navigate', listener: (event: Preventable) => void): unknown
  setWindowOpenHandler(answer: () => { action: 'deny' }): void
}

/** A page goes nowhere by itself: main alone leads it. Reloading and moving within the document are no navigation. */
export function refuseNavigation(contents: Navigating): void {
  const refuse = (event: Preventable) => event.preventDefault()
  contents.on('will-attach-webview', refuse)
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
