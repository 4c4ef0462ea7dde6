/** The part of Electron's Session that takes downloads. */
export type Downloading = { on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown }

/** A page saves nothing by itself: files leave by `files.save-as`, where a person chooses. */
export function refuseDownloads(session: Downloading): void {
  session.on('will-download', event => event.preventDefault())
}
