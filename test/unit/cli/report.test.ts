import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { composeReport } from '#shared/domain/report/compose-report.ts'
import { written } from '#test/opinion/checks.ts'
import { demonstration } from '#test/report/demonstration.ts'
import { delibere, failed } from './delibere.ts'

test('a report is printed from its record, and what is no record is refused', async () => {
  const composed = composeReport(demonstration(), { what: 'retained', names: true })
  if (!composed.ok) throw new Error(composed.error.code)
  const record = written(JSON.stringify(composed.value), 'record.json')
  const out = `${record}.pdf`
  expect(await delibere(['report', record, '--out', out])).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(readFileSync(out).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const other = written('{"format":"opinion/1"}', 'other.json')
  expect(failed(await delibere(['report', other, '--out', `${other}.pdf`]))).toMatchObject({
    status: 1,
    line: expect.stringMatching(/^delibere: report: .*this is not a report\/1 record.*\(report_malformed\)$/),
  })
})
