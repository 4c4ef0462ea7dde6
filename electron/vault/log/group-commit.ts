type Waiting<Item, Answer> = { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }

/**
 * One write at a time; whatever is asked while it lasts goes together with the next one. `write` gives one answer an
 * item; when it throws, all of its items are refused.
 */
export function groupCommit<Item, Answer>(write: (items: Item[]) => Promise<Answer[]>) {
  let waiting: Waiting<Item, Answer>[] = []
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        const answers = await write(group.map(({ item }) => item))
        for (const [index, { resolve }] of group.entries()) resolve(answers[index] as Answer)
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    running = null
  }

  return {
    add(item: Item): Promise<Answer> {
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        running ??= run()
      })
    },
    idle: () => running ?? Promise.resolve(),
  }
}
