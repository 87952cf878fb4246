/** What is remembered of an id. A task of one kind knows nothing of another with the same id. */
export interface Life {
  /** When it was first read, for each kind. */
  readonly bornAtMs: ReadonlyMap<string, number>
  /** How often the id was read, refused reads included. */
  readonly calls: number
  /** The address that its creation came with, if it is called. */
  readonly callBackUrl?: string
}

export interface Lives {
  /** Counts a read of an id, whose life begins with the first of its kind, and tells whether it is one too many. */
  read (id: string, kind: string, nowMs: number): { readonly bornAtMs: number, readonly isTooOften: boolean }
  /** Begins the life of an id in this kind, unread. */
  begin (id: string, kind: string, nowMs: number, callBackUrl: string): void
  find (id: string): Life | undefined
  entries (): Iterable<[id: string, life: Life]>
}

interface Entry extends Life {
  readonly bornAtMs: Map<string, number>
  calls: number
  /** When the last calls came that were let in, at most `MAX_PER_SECOND` of them. */
  recentMs: number[]
}

const MAX_PER_SECOND = 3
const MAX_LIVES = 10_000

/** Remembers the 10 000 ids that were read last, and lets each be read 3 times in any second, whatever its kinds. */
export function createLives (): Lives {
  const lives = new Map<string, Entry>()

  function keep (id: string, life: Entry): void {
    lives.delete(id) // and in again at the end: the first of the map is the one not read for longest
    lives.set(id, life)
    for (const oldest of lives.keys()) {
      if (lives.size <= MAX_LIVES) break
      lives.delete(oldest)
    }
  }

  return {
    begin (id, kind, nowMs, callBackUrl) {
      keep(id, { bornAtMs: new Map([[kind, nowMs]]), calls: 0, recentMs: [], callBackUrl })
    },

    read (id, kind, nowMs) {
      const life: Entry = lives.get(id) ?? {
        bornAtMs: new Map(),
        calls: 0,
        recentMs: []
      }
      keep(id, life)
      const bornAtMs = life.bornAtMs.get(kind) ?? nowMs
      life.bornAtMs.set(kind, bornAtMs)
      life.calls++
      life.recentMs = life.recentMs.filter(atMs => nowMs - atMs < 1000)
      const isTooOften = life.recentMs.length >= MAX_PER_SECOND
      if (!isTooOften) life.recentMs.push(nowMs)
      return { bornAtMs, isTooOften }
    },

    find: id => lives.get(id),
    entries: () => lives.entries()
  }
}
