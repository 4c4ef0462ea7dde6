import type { ActSection, ActTable } from './act-model.ts'
import type { ActWriter } from './act-writer.ts'
import type { OpinionRecord, VoteRecord } from './opinion-record.ts'

const attendance = ['inOffice', 'present', 'proxies', 'recused', 'notTakingPart', 'voters'] as const
const ballots = ['for', 'against', 'abstention', 'blank', 'null'] as const
/** Wider columns for longer names. */
const shares: Partial<Record<string, number>> = { notTakingPart: 1.6, proxies: 1.3 }
type CountKey = (typeof attendance)[number] | (typeof ballots)[number]

/** Part 9: attendance, ballots, mode and outcome, then the advisory nature or the ways of appeal. */
export function votePart({ act, vote, sense }: OpinionRecord, writer: ActWriter): ActSection {
  const { labels, fill, paragraph } = writer
  return {
    id: 'vote',
    part: 'vote',
    level: 2,
    heading: writer.runs([labels.vote]),
    bookmark: labels.vote,
    blocks: [
      counts(labels.voteAttendance, attendance, vote, writer),
      counts(labels.voteBallots, ballots, vote, writer),
      ...(vote.names && vote.names.length > 0 ? [namesTable(vote.names, writer)] : []),
      paragraph('body', [
        `${labels.voteMode[vote.mode]}${vote.rules === '' ? '.' : fill(labels.voteRules, { rules: vote.rules })}`,
        ...(vote.secondNotice ? [` ${labels.secondNotice}`] : []),
        ...(vote.castingVote ? [` ${fill(labels.castingVote, { vote: castingVote(vote.castingVote, writer) })}`] : []),
      ]),
      paragraph('body', [
        labels.senseIs,
        { text: labels.sense[sense], bold: true },
        `. ${labels.outcome[vote.outcome]}`,
      ]),
      paragraph('notice', labels.notice[act.kind]),
    ],
    sections: [],
  }
}

const castingVote = (choice: string, { labels }: ActWriter): string => labels.choices[choice]?.toLowerCase() ?? choice

/** One row of numbers under their names. */
function counts(caption: string, keys: readonly CountKey[], vote: VoteRecord, writer: ActWriter): ActTable {
  return {
    kind: 'table',
    role: 'figures',
    caption: writer.runs([caption]),
    columns: keys.map(key => ({
      header: writer.runs([writer.labels[key]]),
      share: shares[key] ?? 1,
      align: 'centre',
    })),
    rows: [keys.map(key => writer.cell(String(vote[key])))],
    rowHeaders: false,
  }
}

function namesTable(names: NonNullable<VoteRecord['names']>, writer: ActWriter): ActTable {
  const { labels } = writer
  return {
    kind: 'table',
    role: 'rows',
    caption: writer.runs([labels.voteNames]),
    columns: [
      { header: writer.runs([labels.voteName]), share: 3, align: 'left' },
      { header: writer.runs([labels.voteChoice]), share: 1, align: 'left' },
    ],
    rows: names.map(({ name, choice }) => [writer.cell(name), writer.cell(labels.choices[choice] ?? choice)]),
    rowHeaders: true,
    together: true,
  }
}
