interface UserLimits {
  readonly userLimits?: { readonly open_files?: { readonly soft: number | 'unlimited' } }
}

/** Missing in the types of Node 20. */
const NO_NAME_LOOKUPS = { excludeNetwork: true }

/** Files kept for everything but client connections and upstream sockets: modules, log, key files, DNS. */
const RESERVE = 64

/** More connections than a single process can serve. */
const MOST = 100_000

/**
 * The connections that clients may hold at once, so that files are left for the upstream and the process itself:
 * without that, connections alone could take away its log and its way to KIE. At least 16.
 *
 * Taken from the limit of open files, which Node raises to the hard one at its start.
 */
export function maxConnections (limit: number | undefined, upstreamSockets: number): number {
  if (limit === undefined) return MOST
  const left = limit - RESERVE - 2 * upstreamSockets // the retry has connections of its own
  return Math.max(16, Math.min(MOST, left, Math.floor(limit * 0.9)))
}

/** The most files that this process may have open; undefined where there is no limit. */
export function openFileLimit (): number | undefined {
  return softLimitIn(Object.assign(process.report, NO_NAME_LOOKUPS).getReport() as UserLimits)
}

/** The same from a report of Node's, which has none on Windows. */
export function softLimitIn ({ userLimits }: UserLimits): number | undefined {
  const soft = userLimits?.open_files?.soft
  return typeof soft === 'number' ? soft : undefined
}
