import { ClassicLevel } from 'classic-level'
import { TaskError } from '../../tasks/faults.js'
import type { IntentKey, IntentStore } from '../../tasks/create/intents.js'
import type { Publish } from '../../tasks/telemetry.js'
import { createMemoryIntents, nameOf, type KeptIntent, type MemoryIntentsOptions } from '../memory/intents.js'

export interface DiskIntentsOptions extends Omit<MemoryIntentsOptions, 'kept' | 'onForget'> {
  /** A directory of ours alone; made when it is missing. One process at a time may have it open. */
  readonly directory: string
  readonly publish: Publish
}

/**
 * Intents that survive the end of the process, also that of the machine: each is on the disk before its submission is
 * sent. What was pending when the process ended is uncertain at the next start.
 *
 * All of them are held in memory too, so that a key is looked up, counted and taken in one step. `nowMs` is to be the
 * date, since it is compared over restarts.
 * @throws {Error} when the directory cannot be opened, or another process has it open
 */
export async function openDiskIntents (options: DiskIntentsOptions): Promise<IntentStore> {
  const { directory, publish } = options
  const db = new ClassicLevel<string, KeptIntent>(directory, { valueEncoding: 'json' })
  await db.open()
  const kept = await db.values().all()
  const memory = createMemoryIntents({
    ...options,
    kept: kept.map(withoutPending).sort((a, b) => a.begunAtMs - b.begunAtMs),
    onForget: key => { write(key).catch(() => {}) }
  })
  let lastWrite = Promise.resolve()

  /** Writes what is kept now, one write after the other: two for one key are never exchanged. */
  function write (key: IntentKey): Promise<void> {
    const entry = memory.entry(key)
    const written = lastWrite.then(() => entry === undefined
      ? db.del(nameOf(key), { sync: true })
      : db.put(nameOf(key), entry, { sync: true }))
    lastWrite = written.catch(() => { publish({ about: 'intent-not-written' }) })
    return written
  }

  return {
    find: memory.find,
    findByToken: memory.findByToken,

    async begin (key, intent) {
      const begun = await memory.begin(key, intent)
      if (begun.outcome !== 'begun') return begun
      try {
        await write(key)
      } catch {
        await memory.settle(key, intent.token, { name: 'refused' })
        throw new TaskError('intents_disk')
      }
      return begun
    },

    async settle (key, token, settlement) {
      const intent = await memory.settle(key, token, settlement)
      await write(key).catch(() => {}) // read again, it is uncertain, and no second task is paid for
      return intent
    },

    async close () {
      await lastWrite
      await db.close()
    }
  }
}

function withoutPending (entry: KeptIntent): KeptIntent {
  const { intent } = entry
  return intent.state.name === 'pending' ? { ...entry, intent: { ...intent, state: { name: 'uncertain' } } } : entry
}
