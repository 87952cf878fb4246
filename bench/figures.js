/** Milliseconds since 1970 on this process's monotonic clock: to be compared between processes of one machine. */
export function nowMs () {
  return performance.timeOrigin + performance.now()
}

export function pause (ms) {
  return new Promise(resolve => { setTimeout(resolve, ms) })
}

export function quantile (values, q) {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]
}

/** Adds one to what `counts` has under `key`. */
export function count (counts, key) {
  counts[key] = (counts[key] ?? 0) + 1
}

/** The most that came in any 1000 ms, of ascending times in milliseconds. */
export function mostInAnySecond (times) {
  let most = 0
  for (let from = 0, to = 0; to < times.length; to++) {
    while (times[to] - times[from] >= 1000) from++
    most = Math.max(most, to - from + 1)
  }
  return most
}

export function groupBy (items, keyOf) {
  const groups = new Map()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
