/**
 * Does `work` on so many items at a time, and gives the answers in the order of the items. Stops beginning others once
 * `signal` is aborted; those that were begun are still given.
 */
export async function* severalAtOnce<Item, Answer>(
  items: readonly Item[],
  atOnce: number,
  signal: AbortSignal,
  work: (item: Item, rank: number) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const begun: Promise<Answer>[] = []
  let next = 0
  const begin = () => {
    while (begun.length < atOnce && next < items.length && !signal.aborted) {
      next += 1
      const answer = work(items[next - 1] as Item, next)
      // Heard when its turn comes; until then a failure is nobody's surprise.
      answer.catch(() => undefined)
      begun.push(answer)
    }
  }
  begin()
  for (let first = begun.shift(); first; first = begun.shift()) {
    const answer = await first
    begin()
    yield answer
  }
}
