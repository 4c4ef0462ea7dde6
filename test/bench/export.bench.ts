import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { actDocument, renderOpinionHere } from '#electron/pdf/render-opinion-here.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { elevenPages, resources, twoHundredPages } from './opinion-records.ts'
import { type BenchRow, type Progress, percentile } from './row.ts'

/**
 * Exports of 11 and 200 pages: checks, assembly, layout, tags, archive and attachment, beside pdfmake alone on the same
 * definition (its own layout and drawing, nothing tagged). Rounds alternate and are compared two by two on the time of
 * the processor, so that what else the machine does weighs little.
 */
export async function exportBench(say: Progress): Promise<BenchRow[]> {
  const short = await compare(elevenPages(), 15)
  say('11 pages done')
  return [short, await compare(twoHundredPages(), 3)]
}

async function compare(record: OpinionRecord, rounds: number): Promise<BenchRow> {
  const times: number[] = []
  const alone: number[] = []
  const ratios: number[] = []
  let pages = 0
  for (let round = 0; round <= rounds; round++) {
    const own = await measured(() => exported(record))
    const definition = bareDefinition(record)
    const rival = await measured(() => pdfmake.createPdf(definition).getBuffer())
    pages = own.value.pages
    // The first round loads fonts and code.
    if (round === 0) continue
    times.push(own.elapsed)
    alone.push(rival.elapsed)
    ratios.push(own.processor / rival.processor)
  }
  return {
    measure: `export of ${pages} pages, compared on the time of the processor`,
    samples: times,
    beside: { name: 'pdfmake alone', samples: alone },
    ratio: percentile(ratios, 0.5),
    aim: { ratio: 1.3 },
  }
}

async function exported(record: OpinionRecord) {
  const act = await renderOpinionHere(record, { resources })
  if (!act.ok) throw new Error(act.error.code)
  return act.value
}

/** What pdfmake is given when it works alone; it writes on what it is given, so each round has its own. */
function bareDefinition(record: OpinionRecord): TDocumentDefinitions {
  const document = actDocument(record, { resources })
  const fonts = new Set(Object.values(document.fonts).flatMap(faces => Object.values(faces)))
  pdfmake.setFonts(document.fonts)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(path => fonts.has(path))
  return {
    content: document.content,
    styles: document.styles,
    defaultStyle: document.defaultStyle,
    footer: document.foot,
    pageMargins: document.pageMargins,
    version: '1.7',
    info: { title: document.info.Title, creationDate: document.info.CreationDate },
  } as unknown as TDocumentDefinitions
}

/** Milliseconds on the clock, and of the processor for this process. */
async function measured<Value>(
  work: () => Promise<Value>,
): Promise<{ elapsed: number; processor: number; value: Value }> {
  const [start, spent] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(spent)
  return { elapsed: performance.now() - start, processor: (user + system) / 1000, value }
}
