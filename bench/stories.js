// What the chaos upstream does, decided by the name of a task, the number of the call and the seed alone, so that two
// runs with one seed meet the same faults.

/** Whole and right answers, each in a form of its own. */
export const GOOD = ['plain', 'gzip', 'chunked', 'slow', 'crossed', 'closing']

/** Answers that make no task known. Each is also a phase that the whole upstream can be in. */
export const FAULTS = [
  'reset', 'resetInHead', 'resetInBody', 'cutInBody', 'close', 'hang', 'drip', 'garbage', 'page', 'busy', 'busyBody',
  'unavailable', 'error', 'errorBody', 'denied', 'foreign', 'noStatus', 'maintenance'
]

/** Those that concern more than the task that met them by chance: they come as a phase only. */
const PHASES_ONLY = new Set(['maintenance', 'denied'])
const CHANCE_FAULTS = FAULTS.filter(fault => !PHASES_ONLY.has(fault))

/** What is drawn for a name is the same in every run with this seed: from 0 to just below 1. */
export function draw (...parts) {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(parts.join())) hash = Math.imul(hash ^ byte, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

const pick = (list, drawn) => list[Math.floor(drawn * list.length)]

/** A song in `seconds`, stage by stage. */
function life (ageMs, seconds) {
  const stages = ['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS']
  return stages[Math.min(3, Math.floor(ageMs / seconds / 1000 * 3))]
}

/** Stories that are always told in plain HTTP: whoever fails here was hurt by somebody else. */
const PLAIN = new Set(['ended', 'calm'])

/** KIE's word for a task by the first word of its id; undefined: unknown. `done-7`, `lives-x`, … */
const WORDS = {
  ended: () => 'SUCCESS',
  calm: () => 'TEXT_SUCCESS',
  done: () => 'SUCCESS',
  failed: () => 'GENERATE_AUDIO_FAILED',
  runs: () => 'TEXT_SUCCESS',
  lives: ({ id, ageMs }) => life(ageMs, 5 + 15 * draw(id)),
  shaky: ({ id, ageMs }) => life(ageMs, 5 + 15 * draw(id)),
  // Never the same twice, and no end that stays: a lagging replica.
  back: ({ call }) => ['FIRST_SUCCESS', 'PENDING', 'TEXT_SUCCESS', 'PENDING', 'SUCCESS'][call % 5]
}

/**
 * What becomes of the `call`-th call (from 0) for `id`, `ageMs` after the first one: the form of the answer (one of
 * `GOOD` or `FAULTS`), and where that is good, KIE's word for the task, or that it is unknown. In a phase other than
 * `fine` everybody meets that fault; in a `storm` some fault or other.
 */
export function tell ({ id, call, ageMs, seed, phase }) {
  const [story, fault] = id.split('-')
  const chance = draw(seed, id, call)
  const another = draw(seed, id, call, 'another')
  if (phase === 'storm') return { form: pick(CHANCE_FAULTS, another) }
  if (phase !== 'fine') return { form: phase }
  if (story === 'sick') return { form: fault }
  if (story === 'shaky' && chance < 0.3) return { form: pick(CHANCE_FAULTS, another) }
  const word = Object.hasOwn(WORDS, story) ? WORDS[story]({ id, call, ageMs }) : undefined
  return { form: PLAIN.has(story) || chance < 0.5 ? 'plain' : pick(GOOD, another), word, isUnknown: word === undefined }
}
