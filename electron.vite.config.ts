import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** What pdfjs reads at run time besides its code: character maps, substitute fonts, decoders, colour profiles, icons of notes. */
const pdfjsAssets = {
  name: 'pdfjs-assets',
  closeBundle: () => {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs', 'web/images']) {
      cpSync(at(`node_modules/pdfjs-dist/${folder}`), at(`out/renderer/pdfjs/${folder}`), { recursive: true })
    }
  },
}

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          reader: at('electron/intake/reader-process.ts'),
          printer: at('electron/pdf/print-thread.ts'),
          annotator: at('electron/annotated/copy-thread.ts'),
          verifier: at('electron/verification/verification-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file, dependencies bundled in.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), pdfjsAssets],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // Read from the disk, never over a network.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: at('renderer/index.html'), passphrase: at('renderer/passphrase.html') } },
    },
  },
})
