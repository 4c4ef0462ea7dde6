/** Whether a record has the values that a query asks for. */
export function matchesWhere(where: Readonly<Record<string, unknown>>): (record: Record<string, unknown>) => boolean {
  const conditions = Object.entries(where)
  return record => conditions.every(([field, value]) => record[field] === value)
}
