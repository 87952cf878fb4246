export interface DialectMemory {
  /** The dialects in which to ask for a task, of all of these. */
  order (task: string, all: Names): Names
  knew (task: string, dialect: string): void
  /** Remembers that a dialect does not know the task, and forgets that it did. */
  missed (task: string, dialect: string): void
}

type Names = readonly [string, ...string[]]

interface Entry {
  /** The dialect that knew the task. */
  readonly known?: string
  /** Those that did not, the last one asked at the end. */
  readonly missed: readonly string[]
}

const NOTHING: Entry = { missed: [] }

/**
 * Remembers which dialect knew a task, so that the next read is one call. A task that none knew is asked for in one
 * dialect at a time, by turns: it costs no more calls than one of a single dialect, and is found a read later at most.
 *
 * Holds the `maxTasks` tasks that were read last; of any other, all dialects are asked.
 */
export function createDialectMemory (maxTasks: number): DialectMemory {
  const tasks = new Map<string, Entry>()

  function remember (task: string, entry: Entry): void {
    tasks.delete(task) // and in again at the end: the first of the map is the one not read for longest
    tasks.set(task, entry)
    for (const oldest of tasks.keys()) {
      if (tasks.size <= maxTasks) break
      tasks.delete(oldest)
    }
  }

  return {
    order (task, all) {
      const { known, missed } = tasks.get(task) ?? NOTHING
      if (known !== undefined) return [known]
      const [next] = missed
      return next !== undefined && missed.length === all.length ? [next] : all
    },
    knew (task, dialect) { remember(task, { known: dialect, missed: [] }) },
    missed (task, dialect) {
      const { missed } = tasks.get(task) ?? NOTHING
      remember(task, { missed: [...missed.filter(each => each !== dialect), dialect] })
    }
  }
}
