import type {
  CallbackOutcome, CreationOutcome, StreamEvent, SubmissionOutcome, Turn
} from '../tasks/telemetry.js'

/** A counter, kept in plain numbers and published when it is asked for. */
export interface CounterRow {
  readonly help: string
  readonly labels: readonly string[]
  /** Most series. The labels have closed sets of values; what a mistake adds beyond this is one, `other`. */
  readonly maxSeries: number
  /** Values of its label that are there from the start, with 0: else the first of them would look like none. */
  readonly values?: readonly string[]
}

/** Every name ends as the unit does: `_total` counts, `_seconds` and `_bytes` measure. */
export const COUNTERS = {
  kie_bff_http_requests_total: {
    help: 'Requests answered, by the template of their route, their status and the word of Cache-Status.',
    labels: ['route', 'status', 'cache'],
    maxSeries: 150
  },
  kie_bff_task_answers_total: {
    help: 'Reads of tasks that clients asked for, each id of a batch for itself, by kind and how they were answered.',
    labels: ['kind', 'outcome'],
    maxSeries: 95
  },
  kie_bff_calls_saved_total: {
    help: 'Reads answered without a call of their own: terminal, snapshot, collapsed and stale answers.',
    labels: [],
    maxSeries: 1
  },
  kie_bff_upstream_calls_total: {
    help: 'Calls to KIE about a task, retries included: answered, not_found, or failed.',
    labels: ['kind', 'outcome'],
    maxSeries: 40
  },
  kie_bff_upstream_failures_total: {
    help: 'The failed ones, by their reason.',
    labels: ['reason'],
    maxSeries: 30
  },
  kie_bff_flights_total: {
    help: 'Reads that needed a call, by their part in its flight: leader or follower.',
    labels: ['role'],
    maxSeries: 2,
    values: ['leader', 'follower']
  },
  kie_bff_creations_total: {
    help: 'Tasks that clients wanted made, by outcome.',
    labels: ['outcome'],
    maxSeries: 5,
    values: ['created', 'repeated', 'refused', 'failed', 'uncertain'] satisfies CreationOutcome[]
  },
  kie_bff_upstream_submissions_total: {
    help: 'Calls to KIE that spend, by what they are known to have done.',
    labels: ['outcome'],
    maxSeries: 5,
    values: ['created', 'answered', 'refused', 'not-sent', 'uncertain'] satisfies SubmissionOutcome[]
  },
  kie_bff_events_total: {
    help: 'Events sent to viewers.',
    labels: ['event'],
    maxSeries: 4,
    values: ['task', 'end', 'problem', 'bye'] satisfies StreamEvent[]
  },
  kie_bff_callbacks_total: {
    help: 'Callbacks, of KIE or of somebody else, by what became of them.',
    labels: ['outcome'],
    maxSeries: 7,
    values: ['read', 'settled', 'unknown', 'nameless', 'unsigned', 'foreign', 'unread'] satisfies CallbackOutcome[]
  },
  kie_bff_client_limits_total: {
    help: 'Requests refused because a client is beyond one of its limits.',
    labels: ['problem'],
    maxSeries: 3,
    values: ['client-rate-limited', 'task-rate-limited', 'create-rate-limited']
  },
  kie_bff_intents_unwritten_total: {
    help: 'Intents of creations that could not be written where they survive a crash.',
    labels: [],
    maxSeries: 1
  }
} as const satisfies Readonly<Record<string, CounterRow>>

export type CounterName = keyof typeof COUNTERS

export interface HistogramRow {
  readonly help: string
  readonly labels: readonly string[]
  /** Values of its label. */
  readonly values: readonly string[]
  readonly buckets: readonly number[]
}

/** Only where something was waited for: one of these costs more than a hit should. */
export const HISTOGRAMS = {
  kie_bff_upstream_call_duration_seconds: {
    help: 'How long a call to KIE about a task took, up to the last byte.',
    labels: [],
    values: [],
    buckets: [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 2, 5]
  },
  kie_bff_wait_seconds: {
    help: 'How long calls to KIE waited for their turn: of their task, of the account, of its creations.',
    labels: ['turn'],
    values: ['task', 'account', 'creation'] satisfies Turn[],
    buckets: [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 1.1, 5, 15]
  },
  kie_bff_end_told_seconds: {
    help: 'From the answer that showed a watched task\'s end until all its subscribers were told.',
    labels: [],
    values: [],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1]
  }
} as const satisfies Readonly<Record<string, HistogramRow>>

export type HistogramName = keyof typeof HISTOGRAMS

/** What is read at the time of a scrape. */
export const GAUGES = {
  kie_bff_flights: { help: 'Flights in the air.', read: 'flights' },
  kie_bff_upstream_in_flight: { help: 'Calls to KIE about tasks under way.', read: 'callsInFlight' },
  kie_bff_upstream_queue: { help: 'Calls that wait for a place among all calls.', read: 'callsQueued' },
  kie_bff_upstream_rate_factor: { help: 'The share of KIE_MAX_RPS that is used; below 1 after KIE said "too often".', read: 'rateFactor' },
  kie_bff_creation_queue: { help: 'Creations that wait for their turn.', read: 'creationsQueued' },
  kie_bff_watched_tasks: { help: 'Tasks that somebody waits for.', read: 'watchedTasks' },
  kie_bff_subscribers: { help: 'Event streams and long polls that wait for a task.', read: 'subscribers' },
  kie_bff_store_entries: { help: 'Snapshots held.', read: 'storeEntries' },
  kie_bff_store_bytes: { help: 'What they count towards CACHE_MAX_BYTES.', read: 'storeBytes' }
} as const satisfies Readonly<Record<string, { readonly help: string, readonly read: string }>>
