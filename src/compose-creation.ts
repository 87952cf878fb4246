import type { FastifyBaseLogger } from 'fastify'
import type { ComposedUpstream } from './compose-upstream.js'
import type { Config } from './config/config.js'
import type { CreateOptions } from './http/tasks/create/create-routes.js'
import type { CreateOperation } from './http/tasks/create/create-schemas.js'
import { operations } from './kie/families/operations/index.js'
import { bodySchema, checkBody } from './kie/protocol/operation.js'
import { createMemoryIntents } from './stores/memory/intents.js'
import { createCreateQueue } from './tasks/create/create-queue.js'
import { createCreatedTasks } from './tasks/create/created-tasks.js'
import { createCreationService, type Flight } from './tasks/create/creation.js'
import type { IntentStore } from './tasks/create/intents.js'
import { policy } from './tasks/policy.js'
import type { SnapshotStore } from './tasks/ports.js'
import type { Clock } from './traffic/clock.js'
import { createSingleflight } from './traffic/singleflight.js'
import { createSlidingWindow } from './traffic/sliding-window.js'

export interface ComposeCreationOptions extends Pick<ComposedUpstream, 'maker' | 'health'> {
  readonly config: Config
  readonly clock: Clock
  readonly logger: FastifyBaseLogger
  readonly store: SnapshotStore
}

/** What makes tasks, and what remembers that they were made. */
export async function composeCreation (options: ComposeCreationOptions) {
  const { config, clock, logger, store, maker, health } = options
  const intents = await openIntents(config, clock, logger)
  const createWindow = (limit: number, windowMs: number) => createSlidingWindow({ clock, limit, windowMs, maxKeys: 1 })
  const createdTasks = createCreatedTasks({ clock, store })
  const creation = createCreationService({
    clock,
    intents,
    maker,
    health,
    createdTasks,
    flights: createSingleflight<Flight>(),
    queue: createCreateQueue({
      clock,
      window: createWindow(config.kieCreateLimit, policy.create.windowMs),
      // No more than one turn of the window brings through in time.
      maxQueue: config.kieCreateLimit,
      maxWaitMs: policy.create.queueMaxWaitMs,
      windowMs: policy.create.windowMs
    }),
    dailyWindow: config.createDailyLimit === 0
      ? undefined
      : createWindow(config.createDailyLimit, policy.create.dayMs),
    onUncertain: reason => { logger.error({ reason }, 'submission uncertain') },
    timeoutMs: config.kieCreateTimeoutMs
  })
  const create: CreateOptions = {
    creation,
    createdTasks,
    operations: Object.keys(operations).flatMap(creatingOperations),
    isCreationOn: config.isCreationOn,
    createAllow: config.createAllow,
    clientCreateLimit: config.clientCreateLimit,
    corsOrigins: config.corsOrigins,
    publicUrl: config.publicUrl
  }
  return { create, close: () => intents.close() }
}

function creatingOperations (kind: string): CreateOperation[] {
  return (operations[kind] ?? []).filter(({ makes }) => makes === 'task').map(operation => ({
    kind,
    name: operation.name,
    title: operation.title,
    bodySchema: bodySchema(operation),
    check: body => checkBody(operation, body)
  }))
}

async function openIntents ({ dataDir }: Config, clock: Clock, logger: FastifyBaseLogger): Promise<IntentStore> {
  if (dataDir === undefined) return createMemoryIntents({ nowMs: clock.nowMs })
  // Loaded only where it is used: it brings a native part.
  const { openDiskIntents } = await import('./stores/disk/intents.js')
  return await openDiskIntents({
    directory: dataDir,
    nowMs: clock.dateMs,
    onWriteFailure: () => { logger.error('intent not written') }
  })
}
