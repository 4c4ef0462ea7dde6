import { resolve } from 'node:path'

/** Folder of what ships beside the program. */
export const resources = resolve(import.meta.dirname, '../resources')
