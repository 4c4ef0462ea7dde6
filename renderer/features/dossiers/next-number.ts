/** The number proposed for a new dossier: the year, then one more than the greatest of that year, on three digits at least. */
export function nextNumber(numbers: readonly string[], year: number): string {
  const greatest = numbers.reduce((most, number) => {
    const [of, rank] = number.split('-')
    return Number(of) === year ? Math.max(most, Number(rank)) : most
  }, 0)
  return `${year}-${String(greatest + 1).padStart(3, '0')}`
}
