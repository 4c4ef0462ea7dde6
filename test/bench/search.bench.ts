import { gunzipSync } from 'node:zlib'
import MiniSearch from 'minisearch'
import { packIndex, unpackIndex } from '#renderer/search/index/kept-index.ts'
import { type SearchIndex, searchIndex } from '#renderer/search/index/search-index.ts'
import { type BenchRow, type Progress, percentile } from './row.ts'
import { type Corpus, frenchCorpus } from './search/french-corpus.ts'

const bare = 'MiniSearch bare: words between spaces, no forms, phrases or passages'
const scan = 'every text read through'

/**
 * 5,000 texts and 2,000 pages of French that people wrote: the index made, asked, kept and opened again, beside MiniSearch
 * with what it does by itself, and beside reading all the texts. Everything in turn on one thread, as in the worker.
 */
export async function searchBench(say: Progress, texts = 5_000, pages = 2_000, rounds = 3): Promise<BenchRow[]> {
  const corpus = await frenchCorpus(texts, pages)
  say(`${texts} texts and ${pages} pages, ${(corpus.characters / 1e6).toFixed(1)} million characters`)
  const built: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] }
  let index = searchIndex()
  let rival = bareIndex()
  for (let round = 0; round < rounds; round += 1) {
    built.ours.push(timed(() => (index = filled(corpus))))
    built.bare.push(
      timed(() => {
        rival = bareIndex()
        for (const { documents } of corpus.sources) rival.addAll(documents)
      }),
    )
    say(`index ${round + 1} of ${rounds} made`)
  }
  const opened: number[] = []
  let packed = await packIndex(index)
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now()
    const again = await unpackIndex(packed)
    opened.push(performance.now() - from)
    if (!again) throw new Error('the kept index does not open')
  }
  say(`kept in ${(packed.length / 1e6).toFixed(1)} MB, ${(gunzipSync(packed).length / 1e6).toFixed(1)} MB unpacked`)
  packed = new Uint8Array()
  const asked = ask(corpus, index, rival)
  say(`half of the queries within ${percentile(asked.ours, 0.5).toFixed(1)} ms`)
  return [
    {
      measure: `index ${texts} texts and ${pages} pages`,
      samples: built.ours,
      beside: { name: bare, samples: built.bare },
      aim: { milliseconds: 5_000 },
    },
    {
      measure: 'a query, with its passages',
      samples: asked.ours,
      beside: { name: bare, samples: asked.bare },
      at: 0.95,
      aim: { milliseconds: 30 },
    },
    {
      measure: 'a query, with its passages',
      samples: asked.ours,
      beside: { name: scan, samples: asked.scan },
      at: 0.95,
    },
    { measure: 'open the kept index', samples: opened, beside: { name: 'making it anew', samples: built.ours } },
  ]
}

function filled({ sources }: Corpus): SearchIndex {
  const index = searchIndex()
  for (const source of sources) index.put(source)
  return index
}

const bareIndex = () => new MiniSearch<{ id: string }>({ fields: ['title', 'reference', 'body'] })

function ask({ sources, queries }: Corpus, index: SearchIndex, rival: MiniSearch) {
  const all = sources.flatMap(({ documents }) => documents.map(({ body }) => body))
  const times: Record<'ours' | 'bare' | 'scan', number[]> = { ours: [], bare: [], scan: [] }
  for (const text of queries) {
    times.ours.push(timed(() => index.search({ text, filters: {}, limit: 5 })))
    const isLast = (_: string, at: number, terms: string[]) => at === terms.length - 1
    times.bare.push(timed(() => rival.search(text, { combineWith: 'AND', prefix: isLast })))
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    times.scan.push(timed(() => all.filter(body => words.every(word => body.toLowerCase().includes(word))).length))
  }
  return times
}

function timed(act: () => unknown): number {
  const from = performance.now()
  act()
  return performance.now() - from
}
