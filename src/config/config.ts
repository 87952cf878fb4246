import { readClientSettings, type ClientSettings } from './client-settings.js'
import { createEnvReader, type Env } from './env.js'
import { readKieSettings, type KieSettings, type KieSettingsSources } from './kie-settings.js'
import { readProcessSettings, type ProcessSettings } from './process-settings.js'
import { readReadingSettings, type ReadingSettings } from './reading-settings.js'

export type Config = Readonly<KieSettings & ReadingSettings & ClientSettings & ProcessSettings>

export interface ConfigSources extends KieSettingsSources {
  readonly env: Env
}

/**
 * The configuration of a process, from its environment alone. An empty variable counts as unset.
 * @throws {ConfigError} with every mistake there is, not only the first
 */
export function loadConfig ({ env, ...sources }: ConfigSources): Config {
  const reader = createEnvReader(env)
  const config: Config = {
    ...readKieSettings(reader, sources),
    ...readReadingSettings(reader),
    ...readClientSettings(reader),
    ...readProcessSettings(reader)
  }
  reader.assertGood()
  return Object.freeze(config)
}
