// @ts-check
/** In the built main bundle, `import 'electron'` finds the stand-in of this folder. */
const standIn = new URL('./electron.mjs', import.meta.url).href

/** @type {import('node:module').ResolveHook} */
export const resolve = (specifier, context, next) =>
  specifier === 'electron' || specifier === 'electron/main'
    ? { url: standIn, shortCircuit: true }
    : next(specifier, context)
