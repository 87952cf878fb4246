import { draw, FAULTS } from './stories.js'

const RUNNING_SHARE = 0.2
const UNKNOWN_SHARE = 0.05
const HOSTILE_SHARE = 0.05
/** Of the requests for running tasks, those for tasks that always fail: too few to open the breaker by themselves. */
const SICK_SHARE = 0.04
const GENERATION_MS = 15_000

const SICK = FAULTS.filter(fault => fault !== 'maintenance').map(fault => `sick-${fault}`)

/** Addresses that no task has, and the statuses that may answer them. KIE must never hear of one. */
const HOSTILE = [
  ...[
    'x%26taskId%3Dy', 'a%2Fb', '%2e%2e', '..', '.', '..%2f..%2fapi%2fv1%2fgenerate', 'a%00b', 'a%0d%0aX-Evil%3A%20y',
    '%F0%9F%8E%B5', '%ff', '%zz', '%', 'a%20', '%20a', 'a%3Fb%3Dc', 'a%23', '{{7*7}}', "'%20OR%201=1--", 'a;b', 'a,b',
    '%25', 'a%252Fb', '%EF%BB%BFa', 'a%E2%80%AEb', 'x'.repeat(129), 'x'.repeat(5_000), '%41'.repeat(2_000)
  ].map(id => ({ path: `/tasks/${id}`, statuses: [400] })),
  { path: '/tasks/', statuses: [400, 404] },
  { path: '/tasks//done-1', statuses: [400, 404] },
  { path: '/tasks/done-1/x', statuses: [404] },
  { path: `/tasks/${'x'.repeat(20_000)}`, statuses: [414, 431] }
]

/** Good ids, though they mean something elsewhere; no task has them. */
const ODD = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', '-', '...', 'y'.repeat(128)]

/**
 * The n-th request of the load, `elapsedMs` after its start: 70 % for finished tasks, 20 % running, 5 % unknown, 5 %
 * hostile. The same for the same seed, but that a running task of a later generation is another one.
 */
export function createLoad (seed) {
  const pick = (list, ...parts) => list[Math.floor(draw(seed, ...parts) * list.length)]
  const task = (id, query = '') => ({ id, path: `/tasks/${encodeURIComponent(id)}${query}` })

  function runningTask (n, elapsedMs) {
    if (draw(seed, n, 'sick') < SICK_SHARE) return task(pick([...SICK, ...Array(9).fill('sick-reset')], n, 'which'))
    const story = pick(['lives', 'lives', 'lives', 'back', 'runs', 'runs', 'calm', 'shaky'], n, 'story')
    const number = story === 'calm' ? 0 : Math.floor(draw(seed, n, 'number') * 8)
    const id = `${story}-${Math.floor(elapsedMs / GENERATION_MS)}-${number}`
    // Each of these needs a call of its own: only the window holds back what one task costs.
    return { ...task(id), noCache: story === 'calm' || draw(seed, n, 'no-cache') < 0.05 }
  }

  return function next (n, elapsedMs) {
    const share = draw(seed, n)
    if (share < HOSTILE_SHARE) return pick(HOSTILE, n, 'hostile')
    if (share < HOSTILE_SHARE + UNKNOWN_SHARE) {
      const isOdd = draw(seed, n, 'odd') < 0.3
      return isOdd ? task(pick(ODD, n, 'which')) : task(`gone-${Math.floor(n / 50)}`, '?taskId=done-1')
    }
    if (share < HOSTILE_SHARE + UNKNOWN_SHARE + RUNNING_SHARE) return runningTask(n, elapsedMs)
    const number = Math.floor(draw(seed, n, 'number') * 300)
    return task(draw(seed, n, 'failed') < 0.1 ? `failed-${number}` : `done-${number}`)
  }
}
