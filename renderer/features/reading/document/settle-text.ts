import { isPreformatted, textNodes } from './shown-text.ts'

/**
 * Makes the text nodes of a document say what is seen of them, so that places in its text are places in its nodes: white
 * space that is drawn as one space is one, and characters have their composed form (NFC), across nodes too.
 */
export function settleText(root: ParentNode & Node): void {
  root.normalize()
  let before: Text | null = null
  for (const node of [...textNodes(root)]) {
    const preformatted = isPreformatted(node, root)
    const data = preformatted ? node.data.replace(/\r\n?/g, '\n') : node.data.replace(/[ \t\n\r\f]+/g, ' ')
    const settled = data.normalize('NFC')
    if (settled !== node.data) node.data = settled
    if (before) joinMarks(before, node)
    if (node.data !== '') before = node
  }
}

/** A mark that stands in the node after its letter goes to its letter. */
function joinMarks(before: Text, node: Text): void {
  while (node.data !== '' && !composed(before.data.slice(-8) + node.data.slice(0, 8))) {
    const [first = ''] = node.data
    before.data = (before.data + first).normalize('NFC')
    node.data = node.data.slice(first.length)
  }
}

const composed = (text: string): boolean => text === text.normalize('NFC')
