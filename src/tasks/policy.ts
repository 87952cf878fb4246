/**
 * Every figure of the policy that no setting changes, each with its unit and its reason. Frozen.
 *
 * Milliseconds where a name ends in `Ms`. Tests of mechanisms import a figure; tests of promises repeat it literally.
 */
export const policy = deepFreeze({
  /**
   * Calls to the upstream per time: of each task (`TASK_RATE_LIMIT`) and of the account (`KIE_MAX_RPS`). A slot is held
   * from before a call leaves until the length after its answer, since the call arrives somewhere in between.
   */
  window: {
    /** One second as KIE may count it, and 50 ms for the difference between its clock and ours. */
    lengthMs: 1_050,
    /** Tasks remembered at once, each for little more than the length: 100 times what the account may ask for. */
    maxTasks: 100_000
  },

  /** Calls of all tasks together, which wait for their turn. */
  bulkhead: {
    /** Longest wait of a call. A client that has waited for a second is better told to come back. */
    maxWaitMs: 1_000
  },

  /** When calls fail for many tasks, the upstream is down and is left alone; then as many tasks may probe it. */
  breaker: {
    /** Outcomes older than this say nothing of the present. */
    windowMs: 10_000,
    /** Fewer finished calls than this in the window are no sample. */
    minCalls: 20,
    /** Share of failures from which on most clients are better off with a quick refusal. */
    failureRatio: 0.5,
    /** Failures on fewer distinct tasks are the tasks' own: a few sick ones neither open it nor keep it open. */
    minKeys: 5,
    /** Rest before the next probe: long enough to relieve the upstream, short enough for a client to wait. */
    openMs: 5_000
  },

  /** A round of probes lasts for the longest life of a call and so much longer; then those without outcome are void. */
  probeMarginMs: 1_000,

  /** When our key is refused for several tasks, it is shown no more. */
  credentials: {
    /** Distinct refused tasks without a success between: KIE refuses a single id for reasons of its own. */
    minKeys: 3,
    /** Rest before the next probes, twice as long after each round that is refused: a key is mended by hand. */
    holdMs: 30_000,
    /** Longest rest: what an operator waits at most after a key was mended at KIE. */
    maxHoldMs: 300_000
  },

  /** When KIE says "too often" for several tasks, it is the account that calls too often. */
  adaptiveRate: {
    windowMs: 10_000,
    /** Distinct tasks within the window: fewer were asked for too often themselves. */
    minKeys: 5,
    /** Without another refusal for so long, the rate rises by a step. */
    stepMs: 10_000,
    /** From the lowest to the full rate in 80 s: each step too far costs several tasks a refusal. */
    step: 1 / 8,
    /** Lowest share of the full rate: 50 calls per second become 3, which one report says KIE allows an account. */
    minFactor: 1 / 16
  },

  /** Calls made once more, on another connection. */
  retries: {
    /** Share of the calls: in an outage, when every call fails, retries must not double the load. */
    ratio: 0.1,
    /** Most retries in a row after a quiet time. */
    maxSaved: 10
  },

  /** Rest of all calls after KIE says that it is in maintenance (455), before the next probe. */
  maintenanceMs: 15_000,

  /** When to ask again after a failure that says so. A task that was refused is not asked for until then. */
  retryAfter: {
    /** A task created a moment ago is known a moment later. */
    notFoundMs: 2_000,
    /** Rest of one task whose read was refused with our key. */
    credentialsMs: 30_000,
    /** An account is topped up by hand. */
    creditsMs: 60_000,
    /** KIE counts its calls per second. */
    rateLimitedMs: 1_000,
    /** KIE counts the creations of an account in any 10 s. */
    createdTooOftenMs: 10_000,
    /** Videos take minutes to become larger, and KIE's page says to ask every 20 to 30 s. */
    notReadyMs: 20_000,
    maintenanceMs: 60_000,
    /** A feature that KIE has switched off (505). */
    disabledMs: 60_000,
    /** HTTP 503 without an envelope: a proxy before KIE, mostly for moments. */
    unavailableMs: 1_000,
    /** Bounds of what the upstream's own `Retry-After` may ask for. */
    minMs: 1_000,
    maxMs: 60_000
  },

  /** Creations of the account (`KIE_CREATE_LIMIT`), and what is remembered of them. */
  create: {
    /** KIE takes 20 in 10 s; 50 ms are for the difference between its clock and ours. */
    windowMs: 10_050,
    /** More than one turn of the window; with the longest deadline of a creation below 50 s. */
    queueMaxWaitMs: 15_000,
    /** `CREATE_DAILY_LIMIT` counts in any 24 h. */
    dayMs: 86_400_000,
    /** KIE may take so long until it knows a task of its own. */
    unreadTtlMs: 90_000
  },

  /** Calls of KIE that tell of a task (`PUBLIC_URL`). */
  callbacks: {
    /** Tokens whose callback is being followed at once: far above what an account creates in any 10 s. */
    maxUnderWay: 1_000,
    /** How long an id is asked for that no record stands for yet, and the pauses between, twice as long each time. */
    learnMaxMs: 90_000,
    learnPauseMs: 1_000,
    learnPauseMaxMs: 8_000,
    /** Longest body: the notes of a MIDI file. */
    bodyMaxBytes: 10_485_760,
    /** Bodies held at once. A longer queue is served without: its callbacks still have a task read, if it is known. */
    maxBodies: 8
  },

  /** The balance of the account is asked for at most this often, for all clients together. */
  creditsFreshMs: 10_000,

  /** Files on their way to KIE. */
  upload: {
    /** At once, in all and of one client: each holds a connection at both ends for a long time. */
    max: 8,
    maxPerClient: 2,
    /** Longest silence of a client, and longest upload: 100 MB in 10 minutes is 1.3 Mbit/s. */
    silenceMs: 15_000,
    lengthMs: 600_000,
    /** From the last byte to the answer: KIE took 0.7 s at the median, 1.5 s at most. */
    answerMs: 60_000,
    /** KIE gives up after 30 s when it fetches a file itself. */
    copyTimeoutMs: 40_000,
    /** KIE advises no more than 10 MB in base64. It is held in memory, up to `max` at once. */
    base64MaxBytes: 10_485_760,
    /** KIE's pages say 24 h at the least. */
    lifeMs: 86_400_000
  },

  /** Which of KIE's endpoints knows a task, where several may. */
  dialectMemory: {
    /** As many as a client can invent in some minutes; a task that is forgotten costs one more call. */
    maxTasks: 10_000
  },

  /** Longest task: twice the longest answer, for its record and what the outputs repeat of it. */
  snapshotMaxBytes: 2_097_152,

  /** How long a running task's snapshot is remembered, and with it since when the task is known: over 10 minutes. */
  runningTtlMs: 900_000,

  /** Reads of a watched task, `POLL_INTERVAL_MS` apart. */
  watch: {
    /** How much longer a pause may be, as a share: tasks that were first watched together drift apart. */
    jitter: 0.1,
    /** How many times as long pauses become while reads fail. */
    backOffMax: 3,
    /** Without a good read for so long, the subscribers are told; until then other reads may succeed. */
    troubleAfterMs: 30_000,
    /** A task made a moment ago may take so long until KIE knows it; one that is unknown for longer is gone. */
    unknownMaxMs: 90_000,
    /** Pauses between reads of a task of which nothing is known yet: twice as long each time, up to the longest. */
    seekPauseMs: 1_000,
    seekPauseMaxMs: 8_000
  },

  /** What concerns many requests is one line at its begin, and one when it has not occurred for so long. */
  episodeQuietMs: 60_000,

  /** Connections are replaced after a crossed answer at most this often, so that a liar upstream costs little. */
  replaceConnectionsMs: 10_000,

  /** Longest answer of the upstream, on the wire and inflated: far above any record that KIE sends. */
  bodyMaxBytes: 1_048_576,

  /** What clients are promised. */
  http: {
    /** Longest `Prefer: wait=N`: nginx and most load balancers give an answer up after 60 s. */
    waitMaxSeconds: 55,
    /** A comment in a quiet event stream: proxies cut a connection after 30 s of silence and more. */
    heartbeatMs: 15_000,
    /** Event streams of one client that wait for tasks that are not known yet: each costs an upstream call in 8 s. */
    unknownStreamsPerClient: 5,
    /** How much later than it must a refused reader may come back, so that not all come at once. */
    retrySpreadMs: 4_000,
    /** Ids of one batch. */
    batchMaxIds: 50,
    /** `CLIENT_RATE_LIMIT` counts requests, and `TASK_THROTTLE=reject` those for one task, in any second. */
    quotaWindowMs: 1_000,
    /** `CLIENT_MISS_LIMIT` counts in any 10 s: ids are guessed in bursts. */
    notFoundWindowMs: 10_000,
    /** One line per kind of failure in this time: in an outage every poll fails, and says nothing new. */
    problemLogMs: 10_000
  }
} as const)

function deepFreeze<T extends object> (table: T): T {
  for (const value of Object.values(table)) if (typeof value === 'object') deepFreeze(value)
  return Object.freeze(table)
}
