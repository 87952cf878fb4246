import type { ComposedUpstream } from './compose-upstream.js'
import type { Config } from './config/config.js'
import type { CallbackOptions } from './http/callbacks/callback-routes.js'
import type { CreateOperation } from './http/clients/create/operation.js'
import type { FileOptions } from './http/files/file-routes.js'
import type { CreateOptions } from './http/tasks/create/create-routes.js'
import { createTaskCreations } from './http/clients/create/task-creations.js'
import { createUploads } from './http/clients/upload/uploads.js'
import type { Operation } from './kie/protocol/operation.js'
import { createSignatureCheck, taskIdIn } from './kie/create/callback.js'
import { operations } from './kie/families/operations/index.js'
import { bodySchema, checkBody, isDataOperation } from './kie/protocol/operation.js'
import { createMemoryIntents } from './stores/memory/intents.js'
import { createBalance } from './tasks/account/balance.js'
import { createCallbacks } from './tasks/create/callbacks.js'
import { createCreateQueue } from './tasks/create/create-queue.js'
import { createCreatedTasks } from './tasks/create/created-tasks.js'
import { createCreationService, type Flight } from './tasks/create/creation.js'
import { createHelperService } from './tasks/create/helper.js'
import type { IntentStore } from './tasks/create/intents.js'
import { createSpending } from './tasks/create/spending.js'
import { createMeasureWait } from './tasks/measured-waits.js'
import { policy } from './tasks/policy.js'
import type { SnapshotStore } from './tasks/ports.js'
import type { TaskFetcher } from './tasks/read/fetcher.js'
import type { TaskService } from './tasks/read/service.js'
import type { Publish } from './tasks/telemetry.js'
import type { Clock } from './traffic/clock.js'
import { createSingleflight } from './traffic/singleflight.js'
import { createSlidingWindow } from './traffic/sliding-window.js'

export interface ComposeCreationOptions extends Pick<
  ComposedUpstream, 'maker' | 'helper' | 'health' | 'taskWindow' | 'askCredits' | 'files'
> {
  readonly config: Config
  readonly clock: Clock
  readonly publish: Publish
  readonly store: SnapshotStore
  readonly fetcher: Pick<TaskFetcher, 'renew'>
  readonly service: Pick<TaskService, 'read'>
}

/** What makes tasks, and what remembers that they were made. */
export async function composeCreation (options: ComposeCreationOptions) {
  const { config, clock, publish, store, fetcher, service, maker, helper, health, taskWindow, askCredits, files } =
    options
  const intents = await openIntents(config, clock, publish)
  const createWindow = (limit: number, windowMs: number) => createSlidingWindow({ clock, limit, windowMs, maxKeys: 1 })
  const createdTasks = createCreatedTasks({ clock, store })
  const queue = createCreateQueue({
    clock,
    window: createWindow(config.kieCreateLimit, policy.create.windowMs),
    // No more than one turn of the window brings through in time.
    maxQueue: config.kieCreateLimit,
    maxWaitMs: policy.create.queueMaxWaitMs,
    windowMs: policy.create.windowMs
  })
  const spending = createSpending({
    clock,
    health,
    queue,
    dailyWindow: config.createDailyLimit === 0
      ? undefined
      : createWindow(config.createDailyLimit, policy.create.dayMs),
    timeoutMs: config.kieCreateTimeoutMs,
    measureWait: createMeasureWait({ clock, publish }),
    publish
  })
  const flights = createSingleflight<Flight>()
  const creations = createTaskCreations({
    ...config,
    clock,
    creation: createCreationService({ intents, maker, spending, createdTasks, flights, publish }),
    helper: createHelperService({ clock, helper, spending, taskWindow, renew: ref => fetcher.renew(ref), publish })
  })
  const create: CreateOptions = {
    creations, createdTasks, operations: Object.entries(operations).flatMap(routedOperations)
  }
  const callbacks: CallbackOptions = {
    callbacks: createCallbacks({ clock, intents, service, publish }),
    taskIdIn,
    isSigned: config.webhookKey === undefined ? () => true : createSignatureCheck(config.webhookKey),
    publicHost: config.publicUrl === undefined ? undefined : new URL(config.publicUrl).host
  }
  const account: FileOptions = {
    creations,
    balance: createBalance({ clock, ask: askCredits }),
    uploads: createUploads({ clock, creations, files, maxBytes: config.uploadMaxBytes })
  }
  return { create, callbacks, account, queue, close: () => intents.close() }
}

function routedOperations ([kind, rows]: [string, readonly Operation[]]): CreateOperation[] {
  return rows.map(operation => ({
    kind,
    name: operation.name,
    title: operation.title,
    kiePath: operation.path,
    kieMethod: isDataOperation(operation) && operation.method === 'GET' ? 'GET' : 'POST',
    bodySchema: bodySchema(operation),
    ...(isDataOperation(operation) && { dataSchema: operation.data.schema }),
    check: body => checkBody(operation, body)
  }))
}

async function openIntents ({ dataDir }: Config, clock: Clock, publish: Publish): Promise<IntentStore> {
  if (dataDir === undefined) return createMemoryIntents({ nowMs: clock.nowMs })
  // Loaded only where it is used: it brings a native part.
  const { openDiskIntents } = await import('./stores/disk/intents.js')
  return await openDiskIntents({ directory: dataDir, nowMs: clock.dateMs, publish })
}
