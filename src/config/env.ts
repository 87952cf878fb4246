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

/**
 * Reads typed values from an environment and collects what is wrong with it. An empty variable counts as unset.
 * A bad value reads as its fallback, so that the rest can be checked before `assertGood` throws.
 */
export function createEnvReader (env: Env) {
  const mistakes: string[] = []

  function mistake (name: string, what: string): void {
    mistakes.push(`${name} ${what}`)
  }

  function text (name: string): string | undefined {
    const value = env[name]?.trim()
    return value === '' ? undefined : value
  }

  /** What `parse` makes of the value; undefined from it is a mistake. */
  function read<T> (name: string, fallback: T, expected: string, parse: (value: string) => T | undefined): T {
    const value = text(name)
    if (value === undefined) return fallback
    const parsed = parse(value)
    if (parsed === undefined) mistake(name, `must be ${expected}`)
    return parsed ?? fallback
  }

  function integer (name: string, fallback: number, min: number, max: number): number {
    return read(name, fallback, `a whole number from ${min} to ${max}`, value => {
      const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN
      return number >= min && number <= max ? number : undefined
    })
  }

  function choice<const T extends string> (name: string, fallback: T, choices: readonly T[]): T {
    return read(name, fallback, `one of ${choices.join(', ')}`, value => choices.find(each => each === value))
  }

  /** @throws {ConfigError} with every mistake so far, if there is one */
  function assertGood (): void {
    if (mistakes.length > 0) throw new ConfigError(mistakes)
  }

  return { isProduction: env.NODE_ENV === 'production', text, read, integer, choice, mistake, assertGood }
}

export type EnvReader = ReturnType<typeof createEnvReader>
