import { createRequire } from 'node:module'
import type { DocumentClass, LayoutClass, RendererClass } from './pdfmake-types.ts'

// pdfmake is CommonJS with `default` keys, which loaders unwrap each in their own way; `require` gives them as they are.
const load = createRequire(import.meta.url)

/**
 * The parts of pdfmake 0.3 that an act extends. They are not its public interface: `pdfmake-contract.test.ts` fails when
 * a version moves what is extended here.
 */
export const PdfmakeDocument = load('pdfmake/js/PDFDocument').default as DocumentClass
export const PdfmakeLayout = load('pdfmake/js/LayoutBuilder').default as LayoutClass
export const PdfmakeRenderer = load('pdfmake/js/Renderer').default as RendererClass
export const SvgMeasure = load('pdfmake/js/SVGMeasure').default as new () => object
export const { tableLayouts } = load('pdfmake/js/tableLayouts') as { tableLayouts: object }
export const { normalizePageMargin } = load('pdfmake/js/PageSize') as {
  normalizePageMargin(margins: readonly number[]): object
}
