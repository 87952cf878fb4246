import { composeCaller, type ComposedCaller } from './compose-caller.js'
import type { Config } from './config/config.js'
import { isLoopback } from './config/kie-settings.js'
import { operations } from './kie/families/operations/index.js'
import type { Family } from './kie/protocol/family.js'
import { createMediaUrlFilter, createPublicUrlFilter } from './kie/protocol/media-url.js'
import { createKieFileStore } from './kie/files/file-store.js'
import { createKieAccount } from './kie/protocol/account.js'
import { createKieHelper } from './kie/create/task-helper.js'
import { createKieMaker } from './kie/create/task-maker.js'
import { createKieSource } from './kie/protocol/task-source.js'
import type { Sanitizer } from './kie/record/fields.js'
import { createKieClient, type ConnectOptions } from './kie/transport/client.js'
import type { FileStore } from './tasks/account/file-store.js'
import type { TaskHelper, TaskMaker } from './tasks/create/submission.js'
import { policy } from './tasks/policy.js'
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
  readonly askCredits: () => Promise<number>
  /** Undefined: no upload host is known. */
  readonly files: FileStore | undefined
  close (): Promise<void>
}

/** Everything between the task service and KIE. */
export function composeUpstream (options: ComposeUpstreamOptions): ComposedUpstream {
  const { config, clock, publish, families, upstream } = options
  const { baseUrl, apiKey, redact, connect } = upstream
  const openClient = (url: URL, maxConnections: number) => createKieClient({
    clock,
    baseUrl: url,
    apiKey,
    userAgent: config.kieUserAgent,
    connectTimeoutMs: config.kieTimeoutMs,
    maxConnections,
    ...(connect !== undefined && { connect })
  })
  const client = openClient(baseUrl, config.kieMaxInFlight)
  // The sandbox takes files too.
  const uploadUrl = config.kie === undefined ? baseUrl : config.uploadUrl
  const uploads = uploadUrl === undefined
    ? undefined
    : { url: uploadUrl, client: openClient(uploadUrl, policy.upload.max) }
  const sanitizer: Sanitizer = {
    url: withoutSecrets(createMediaUrlFilter(trustedOriginOf(baseUrl))),
    text: redact
  }
  /** A link without its secret would lead nowhere, so there is none. Judged is the form that leaves. */
  function withoutSecrets (filter: (url: string) => string | null) {
    return (url: string): string | null => {
      const passed = filter(url)
      return passed === null || redact(passed) === passed ? passed : null
    }
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
    askCredits: createKieAccount({ client, clock, timeoutMs: config.kieTimeoutMs }),
    files: uploads === undefined
      ? undefined
      : createKieFileStore({
        clock,
        client,
        uploadClient: uploads.client,
        timeoutMs: config.kieTimeoutMs,
        filterUrl: withoutSecrets(createPublicUrlFilter(trustedOriginOf(uploads.url))),
        redact
      }),
    async close () {
      await Promise.all([client.close(), uploads?.client.close()])
    }
  }
}

/** A fake KIE on this machine serves its files over plain HTTP. */
export function trustedOriginOf ({ hostname, origin }: URL): string | undefined {
  return isLoopback(hostname) ? origin : undefined
}
