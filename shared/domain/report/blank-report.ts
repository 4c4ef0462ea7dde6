import { cleanTyped } from '#shared/text/clean-typed.ts'
import type { GridFile } from '../grid/grid-schema.ts'
import type { ReportRecord } from './report-record.ts'

type Blank = {
  grid: GridFile
  committee: { name: string; city: string }
  language: 'fr' | 'en'
  /** Civil date that the report will bear. */
  date: string
}

/** The record of a grid to fill in by hand that belongs to no dossier. */
export const blankReport = ({ grid, committee, language, date }: Blank): ReportRecord =>
  cleanTyped({
    format: 'report/1',
    kind: 'blank_grid',
    date,
    committee: committee.name,
    city: committee.city,
    language,
    grid,
  })
