import type { VoteRecord } from './opinion-record.ts'

/** What rules of procedure say of a vote. `source` is the text they follow. */
export type VoteRules = {
  /** What `for` must be more than half of. */
  majorityBase: 'attending_or_represented' | 'votes_cast'
  quorum: { comparison: '>=' | '>'; countsProxies: boolean }
  /** Proxies that one member may exercise. */
  proxiesPerMember: number
  source: string
}

/**
 * The two sets of rules that a committee can start from (sitting-rules/1, by analogy): the State's commissions and the
 * municipal council. Under the first an abstention weighs like a vote against.
 */
const presets: Readonly<Record<string, VoteRules>> = {
  crpa: {
    majorityBase: 'attending_or_represented',
    quorum: { comparison: '>=', countsProxies: true },
    proxiesPerMember: 1,
    source: 'CRPA R. 133-10, R. 133-11',
  },
  cgct: {
    majorityBase: 'votes_cast',
    quorum: { comparison: '>', countsProxies: false },
    proxiesPerMember: 1,
    source: 'CGCT L. 2121-17, L. 2121-20',
  },
}

/** The rules a vote names, in capitals or not; null for rules of a committee's own, of which only what holds under any can be checked. */
export function voteRules({ rules }: Pick<VoteRecord, 'rules'>): VoteRules | null {
  const name = rules.trim().toLowerCase()
  return Object.hasOwn(presets, name) ? (presets[name] ?? null) : null
}
