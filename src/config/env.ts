export type Env = Readonly<Record<string, string | undefined>>

/** Every mistake of an environment, one line each. Names variables, never values: a value may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly mistakes: readonly string[]

  constructor (mistakes: readonly string[]) {
    super(mistakes.join('\n'))
    this.mistakes = mistakes
  }
}

const QUOTED = /^(["'`]).*\1$/s

/** What a template leaves behind: `${NAME}`, `$NAME`, `$(command)`, `{{ name }}`, `<name>`, `%NAME%`. */
const PLACEHOLDER = /^(?:\$\{.*\}|\$\w+|\$\(.*\)|\{\{.*\}\}|<.*>|%\w+%)$/s

/** Names of what no line may show, not even as a digest. */
const SECRET = /KEY|SECRET|TOKEN|REDIS_URL/

const SWITCH: Readonly<Record<string, boolean>> = { 0: false, false: false, 1: true, true: true }

/** Environments in which invented tasks may be served unasked. */
const DEVELOPMENT = new Set([undefined, 'development', 'test'])

/**
 * Reads typed values from an environment and collects what is wrong with it.
 *
 * Space around a value, a line end of Windows included, does not count, and an empty variable is an unset one.
 * A value in quotes, or a placeholder that was never filled in, is a mistake. A bad value reads as its fallback, so
 * that the rest can be checked before `assertGood` throws.
 */
export function createEnvReader (env: Env) {
  const mistakes: string[] = [] // bounded: a few for each variable, at the start
  const asked = new Set<string>() // bounded: the variables that exist
  const effective: Record<string, unknown> = {} // bounded in the same way

  function mistake (name: string, what: string): void {
    const line = `${name} ${what}`
    if (!mistakes.includes(line)) mistakes.push(line)
  }

  /** For variables that are Node's own: it takes quotes. */
  function raw (name: string): string | undefined {
    asked.add(name)
    const value = env[name]?.trim()
    return value === '' ? undefined : value
  }

  function text (name: string): string | undefined {
    const value = raw(name)
    if (value === undefined) return undefined
    if (QUOTED.test(value)) mistake(name, 'is wrapped in quotes, which would be part of the value: leave them out')
    else if (PLACEHOLDER.test(value)) mistake(name, 'holds a placeholder that was not filled in')
    else return value
    return undefined
  }

  /** What `parse` makes of the value; undefined from it is a mistake. */
  function read<T> (name: string, fallback: T, expected: string, parse: (value: string) => T | undefined): T {
    const value = text(name)
    const parsed = value === undefined ? fallback : parse(value)
    if (value !== undefined && parsed === undefined) mistake(name, `must be ${expected}`)
    const result = parsed ?? fallback
    effective[name] = SECRET.test(name) ? value !== undefined && '(secret)' : result
    return result
  }

  function integer (name: string, fallback: number, min: number, max: number): number {
    return read(name, fallback, `a whole number from ${min} to ${max}`, value => {
      const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN
      return number >= min && number <= max ? number : undefined
    })
  }

  /** One of `choices`, in upper or lower case. */
  function choice<const T extends string> (name: string, fallback: T, choices: readonly T[]): T {
    return read(name, fallback, `one of ${choices.join(', ')}`, value => choices.find(each => each === value.toLowerCase()))
  }

  function isOn<T extends boolean | undefined> (name: string, fallback: T): boolean | T {
    return read<boolean | T>(name, fallback, '0 or 1', value => SWITCH[value.toLowerCase()])
  }

  /** Variables that are set, begin like ours, and have not been asked for: typing errors, most likely. */
  function unknown (prefix: RegExp): string[] {
    return Object.keys(env).filter(name => prefix.test(name) && !asked.has(name))
  }

  /** @throws {ConfigError} with every mistake so far, if there is one */
  function assertGood (): void {
    if (mistakes.length > 0) throw new ConfigError(mistakes)
  }

  return {
    /** Any `NODE_ENV` but `development` and `test` counts: `Production`, `prod` and `staging` do. */
    isProduction: !DEVELOPMENT.has(text('NODE_ENV')?.toLowerCase()),
    raw,
    text,
    read,
    integer,
    choice,
    isOn,
    mistake,
    unknown,
    /** What each variable comes to, defaults included; of a secret only whether there is one. */
    effective,
    assertGood
  }
}

export type EnvReader = ReturnType<typeof createEnvReader>
