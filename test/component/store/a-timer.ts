/** Time that passes when the test says so. */
export function aTimer() {
  const waiting: (() => void)[] = []
  return {
    later: (work: () => void) => void waiting.push(work),
    pass: () => {
      for (const work of waiting.splice(0)) work()
    },
  }
}
