import { readClientSettings, type ClientSettings, type ClientSettingsSources } from './client-settings.js'
import { readCreateSettings, type CreateSettings } from './create-settings.js'
import { createEnvReader, type Env } from './env.js'
import { readKieSettings, type KieSettings, type KieSettingsSources } from './kie-settings.js'
import { readNetworkSettings, type NetworkSettings } from './network-settings.js'
import { readProcessSettings, type ProcessSettings } from './process-settings.js'
import { readReadingSettings, type ReadingSettings } from './reading-settings.js'
import { checkRuntime, type Runtime } from './runtime.js'
import { refusePlanned, unknownVariables } from './variable-names.js'
import { readWatchSettings, type WatchSettings } from './watch-settings.js'

interface Report {
  /** What each variable comes to, by its name, for a line at the start. Holds no secret. */
  readonly effective: Readonly<Record<string, unknown>>
  /** Set, named like ours, and without a meaning: for a warning at the start. */
  readonly unknownVariables: readonly string[]
}

export type Config = Readonly<
  KieSettings & CreateSettings & ReadingSettings & WatchSettings & ClientSettings & NetworkSettings & ProcessSettings &
  Report
>

export interface ConfigSources extends KieSettingsSources, ClientSettingsSources {
  readonly env: Env
  /** How the process was started beside that; default: as `node dist/server.js`. */
  readonly runtime?: Runtime
}

/**
 * The configuration of a process, from its environment alone.
 * @throws {ConfigError} with every mistake there is, not only the first
 */
export function loadConfig ({ env, runtime, ...sources }: ConfigSources): Config {
  const reader = createEnvReader(env)
  checkRuntime(reader, runtime)
  const kieSettings = readKieSettings(reader, sources)
  const createSettings = readCreateSettings(reader, kieSettings.kie === undefined, sources)
  const settings = {
    ...kieSettings,
    ...createSettings,
    ...readReadingSettings(reader),
    ...readWatchSettings(reader),
    ...readClientSettings(reader, sources),
    ...readProcessSettings(reader, createSettings.isCreationOn)
  }
  const network = readNetworkSettings(reader, settings)
  refusePlanned(reader)
  const config: Config = {
    ...settings, ...network, unknownVariables: unknownVariables(reader), effective: reader.effective
  }
  reader.assertGood()
  return Object.freeze(config)
}
