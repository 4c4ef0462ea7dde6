/** Parameters of a property test: a seed that is printed and can be given again (`SEED=…`), and the number of runs. */
export function propertySeed(numRuns = 100): { seed: number; numRuns: number } {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
  console.info(`seed ${seed} (SEED=${seed} runs it again)`)
  return { seed, numRuns }
}
