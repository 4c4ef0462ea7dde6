import type { TextLanguage } from '#shared/text/typeset.ts'
import { type ActWriter, actWriter } from '../opinion/act-writer.ts'
import { reportLabelsEn } from './report-labels-en.ts'
import { type ReportLabels, reportLabelsFr } from './report-labels-fr.ts'
import type { ReportPerson } from './report-record.ts'

/** An act's writer with the words of a report: an answer is not always one that was retained. */
export type ReportWriter = ActWriter & { report: ReportLabels }

export const reportLabels = (language: TextLanguage): ReportLabels =>
  language === 'fr' ? reportLabelsFr : reportLabelsEn

export function reportWriter(language: TextLanguage): ReportWriter {
  const writer = actWriter(language, new Map())
  const report = reportLabels(language)
  return { ...writer, labels: { ...writer.labels, answer: report.answer, answersOf: report.answersOf }, report }
}

/** Who it is, in words; `rank` from 0 tells people without names apart. */
export function personName(person: ReportPerson, rank: number, { report, fill }: ReportWriter): string {
  return person.name ?? fill(report.anonymous, { number: rank + 1 })
}

/** A member's name, marked where they sealed after the opening. */
export const lateName = (
  { late }: { late?: true | undefined },
  name: string,
  { report, fill }: ReportWriter,
): string => (late ? fill(report.late, { name }) : name)

/** The college, else the capacity or the office, in words; empty where nothing is known. */
export function personPlace({ college, capacity, role }: ReportPerson, { report }: ReportWriter): string {
  if (college) return report.college[college]
  if (capacity) return report.capacity[capacity]
  return role ? report.role[role] : ''
}
