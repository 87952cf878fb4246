import type { EnvReader } from './env.js'

/** How a process was started, beside its environment. */
export interface Runtime {
  /** Node's own flags, those of `NODE_OPTIONS` excepted. */
  readonly flags: readonly string[]
  /** What follows the program on its command line. */
  readonly args: readonly string[]
  readonly hasInspector: boolean
}

/** By these Node hands out its memory, its environment, or what goes over its connections. */
const REVEALING = new RegExp(`^--(${[
  'inspect(-.*)?',
  'heapsnapshot-.*',
  'report-on-.*|report-uncaught-exception',
  'abort-on-uncaught-exception',
  'trace-tls|tls-keylog'
].join('|')})$`)

const PLAIN: Runtime = { flags: [], args: [], hasInspector: false }

/** Mistakes of a start by which the token could leave the process past everything that looks after it. */
export function checkRuntime ({ isProduction, raw, text, mistake }: EnvReader, runtime: Runtime = PLAIN): void {
  if (runtime.args.length > 0) {
    mistake('the command line', 'must be empty: the environment is the only source, and every user of the machine can read this')
  }
  if (!isProduction) return

  const byFlags = revealing(runtime.flags)
  const byOptions = revealing(raw('NODE_OPTIONS')?.split(/\s+/) ?? [])
  for (const flag of byFlags) mistake(flag, 'is refused in production: it shows the token')
  for (const flag of byOptions) mistake('NODE_OPTIONS', `must not hold ${flag} in production: it shows the token`)
  if (runtime.hasInspector && byFlags.length + byOptions.length === 0) {
    mistake('the inspector', 'must not be open in production: it shows the token')
  }
  for (const name of ['NODE_DEBUG', 'NODE_DEBUG_NATIVE']) {
    if (text(name) !== undefined) mistake(name, 'is refused in production: it prints headers')
  }
}

/** The names of such flags, as Node knows them: it takes `_` for `-`. */
function revealing (flags: readonly string[]): string[] {
  return flags
    .map(flag => flag.replace(/^"|=.*$|"$/gs, '').replaceAll('_', '-'))
    .filter(name => REVEALING.test(name))
}
