/** `D:20261120090000Z` (ISO 32000-1 7.9.4), in UTC. */
export const pdfDate = (instant: string): string => `D:${instant.slice(0, 19).replace(/\D/g, '')}Z`

const written = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?/

/** The instant of such a date, ISO 8601; what it leaves out is the beginning of its month, day or hour. Null where it is none. */
export function instantOf(date: string): string | null {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', , sign, hours, minutes] =
    written.exec(date.trim()) ?? []
  if (year === undefined) return null
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes ?? '00'}`
  const read = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(read.getTime()) ? null : read.toISOString()
}
