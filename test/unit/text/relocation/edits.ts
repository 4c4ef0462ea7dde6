import { words } from './edits/changed-words.ts'
import type { Edit } from './edits/edit.ts'
import { pages } from './edits/moved-pages.ts'
import { ends } from './edits/page-ends.ts'
import { letters, lines } from './edits/set-anew.ts'

export const corpus: readonly Edit[] = [...words, ...pages, ...ends, ...lines, ...letters]
