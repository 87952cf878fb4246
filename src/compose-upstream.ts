import { composeCaller, type ComposedCaller } from './compose-caller.js'
import type { Config } from './config/config.js'
import { isLoopback } from './config/kie-settings.js'
import { operations } from './kie/families/operations/index.js'
import type { Family } from './kie/protocol/family.js'
import { createMediaUrlFilter } from './kie/protocol/media-url.js'
import { createKieHelper } from './kie/create/task-helper.js'
import { createKieMaker } from './kie/create/task-maker.js'
import { createKieSource } from './kie/protocol/task-source.js'
import type { Sanitizer } from './kie/record/fields.js'
import { createKieClient, type ConnectOptions } from './kie/transport/client.js'
import type { TaskHelper, TaskMaker } from './tasks/create/submission.js'
import type { Publish } from './tasks/telemetry.js'
import type { Clock } from './traffic/clock.js'

export interface ComposeUpstreamOptions {
  readonly config: Config
  readonly clock: Clock
  readonly publish: Publish
  readonly families: readonly Family[]
  readonly upstream: UpstreamAccess
}

/** The upstream that is asked, and its token: KIE and the operator's, or the sandbox and its own. */
export interface UpstreamAccess {
  readonly baseUrl: URL
  /** The token that the next call sends. */
  readonly apiKey: () => string
  /** Takes every token that an answer may repeat, the former ones too, out of a text. */
  readonly redact: (text: string) => string
  /** Has `run` called whenever `apiKey` begins to give another token; default: it never does. */
  readonly onKeyChange?: (run: () => void) => void
  /** How to connect, beside the defaults. Certificates are always verified. */
  readonly connect?: ConnectOptions
}

export interface ComposedUpstream extends ComposedCaller {
  readonly maker: TaskMaker
  readonly helper: TaskHelper
  close (): Promise<void>
}

/** Everything between the task service and KIE. */
export function composeUpstream (options: ComposeUpstreamOptions): ComposedUpstream {
  const { config, clock, publish, families, upstream } = options
  const { baseUrl, apiKey, redact, connect } = upstream
  const filterUrl = createMediaUrlFilter(isLoopback(baseUrl.hostname) ? baseUrl.origin : undefined)
  const client = createKieClient({
    clock,
    baseUrl,
    apiKey,
    userAgent: config.kieUserAgent,
    connectTimeoutMs: config.kieTimeoutMs,
    maxConnections: config.kieMaxInFlight,
    ...(connect !== undefined && { connect })
  })
  const sanitizer: Sanitizer = {
    // A link without its secret would lead nowhere, so there is none. Judged is the form that leaves.
    url: url => {
      const passed = filterUrl(url)
      return passed === null || redact(passed) === passed ? passed : null
    },
    text: redact
  }
  const source = createKieSource({ clock, client, families, sanitizer })

  return {
    ...composeCaller({ config, clock, source, publish }),
    maker: createKieMaker({
      client,
      operations,
      redact,
      callbackUrl: config.publicUrl === undefined ? undefined : token => `${config.publicUrl}/callbacks/kie/${token}`
    }),
    helper: createKieHelper({ client, operations, sanitizer }),
    close: () => client.close()
  }
}
