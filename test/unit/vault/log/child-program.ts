import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = join(import.meta.dirname, '../../../..')

/** Builds a program of one source file, to be run on its own; answers its path. */
export async function childProgram(source: URL): Promise<string> {
  const outDir = join(root, 'test-results', basename(source.pathname, '.ts'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(source),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  })
  return join(outDir, 'child.mjs')
}
