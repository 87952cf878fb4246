import { parseArgs } from 'node:util'

export interface Arguments {
  readonly port: number
  readonly speed: number
}

/**
 * What was asked for on the command line: `--port` (default 3001) and `--speed` (default 1).
 * @throws {Error} that names the option and what it may be
 */
export function readArguments (args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '3001' },
      speed: { type: 'string', default: '1' }
    }
  })
  const port = /^\d+$/.test(values.port) ? Number(values.port) : NaN
  const speed = Number(values.speed)
  if (!(port <= 65_535)) throw new RangeError('--port must be a whole number from 0 to 65535')
  if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError('--speed must be a positive number')
  return { port, speed }
}
