/** What is said of a note that came inside a file: its icon, and when it was last changed. */
export type NoteWords = { icon: string; changedAt(instant: string): string }

/** Icons of the notes a PDF may hold, named as the standard has them; others have none of their own. */
const icons = ['check', 'comment', 'help', 'insert', 'key', 'newparagraph', 'note', 'paperclip', 'paragraph', 'pushpin']

/** Notes inside a page get the icon they can have, and words in the language of the screen: pdfjs leaves both to its own viewer. */
export function wordForeignNotes(page: HTMLElement, folder: string, { icon, changedAt }: NoteWords): void {
  for (const image of page.querySelectorAll<HTMLImageElement>('.annotationLayer .textAnnotation img')) {
    const name = /annotation-([a-z]+)\.svg$/.exec(image.src)?.[1] ?? ''
    if (!icons.includes(name)) image.src = `${folder}annotation-note.svg`
    if (image.alt !== icon) image.alt = icon
  }
  for (const time of page.querySelectorAll<HTMLTimeElement>('.annotationLayer time.popupDate')) {
    const written = changedAt(time.dateTime)
    if (time.textContent !== written) time.textContent = written
  }
}
