import type { CollectionName } from '#shared/domain/store/collections.ts'
import { writingTurns } from './writing-turns.ts'

/** What the windows of one profile owe each other; they share an origin, hence IndexedDB, locks and messages. */
export type OtherWindows = {
  /** Whether this window has, or had, company: what it remembers of the store may then not be all. */
  hasCompany(): boolean
  /** Whether no other window is open at this moment. */
  isAlone(): Promise<boolean>
  /** Runs `work` while no other window reads up or writes. Not to be called from within itself. */
  exclusively<Value>(work: () => Promise<Value>): Promise<Value>
  /** Runs an act of the procedure while no other window does one; it may write, and so take its turn at that. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>
  /** This window wrote into a collection. */
  tell(collection: CollectionName): void
  /** Another window wrote into a collection. */
  onTold(listener: (collection: CollectionName) => void): void
  leave(): void
}

type Message = { wrote?: CollectionName }

/** Enters the company of the windows that have the store of this name open. */
export async function otherWindows(name: string): Promise<OtherWindows> {
  const presence = `${name} window`
  let leavePresence = () => {}
  await new Promise<void>((entered, failed) => {
    const present = () =>
      new Promise<void>(resolve => {
        leavePresence = resolve
        entered()
      })
    navigator.locks.request(presence, { mode: 'shared' }, present).catch(failed)
  })
  const isAlone = async () => {
    const { held = [] } = await navigator.locks.query()
    return held.filter(lock => lock.name === presence).length <= 1
  }
  let company = false
  const turns = writingTurns(`${name} writing`, () => company)
  let listener: (collection: CollectionName) => void = () => {}
  const channel = new BroadcastChannel(`${name} records`)
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    company = true
    turns.share()
    if (data.wrote) listener(data.wrote)
  }
  // Who is there already hears of this window now; who comes later is heard by it.
  channel.postMessage({} satisfies Message)
  company ||= !(await isAlone())

  return {
    hasCompany: () => company,
    isAlone,
    exclusively: turns.take,
    inTurn: work => navigator.locks.request(`${name} acts`, work) as never,
    tell(collection) {
      channel.postMessage({ wrote: collection } satisfies Message)
    },
    onTold(heard) {
      listener = heard
    },
    leave() {
      channel.close()
      company = true
      turns.share()
      leavePresence()
    },
  }
}

/** For a store that no other window can have open. */
export function noOtherWindow(): OtherWindows {
  let last: Promise<unknown> = Promise.resolve()
  return {
    hasCompany: () => false,
    isAlone: async () => true,
    exclusively: work => work(),
    inTurn(work) {
      const done = last.then(work, work)
      last = done
      return done
    },
    tell() {},
    onTold() {},
    leave() {},
  }
}
