/** How far a task is: in the queue, begun, some of its results there, all of them, or given up. */
export type Phase = 'queued' | 'begun' | 'half' | 'done' | 'failed'

/** One stretch of a task's life, from `fromMs` after its first read on. */
export interface Stage {
  readonly fromMs: number
  readonly phase: Phase
  /** Results of a task that makes two, where it makes only one. */
  readonly isSingle?: boolean
  /** KIE's call to the webhook has failed, and the word for that hides how far the task is. */
  readonly isUndelivered?: boolean
  readonly error?: { readonly code: number, readonly message: string, readonly isFlagged?: boolean }
}

/** What happens to an id: a life of stages, or an answer that no record comes with. */
export type Story =
  | { readonly stages: readonly Stage[] }
  | { readonly envelope: { readonly code: number, readonly msg: string } }

const QUEUED: Stage = { fromMs: 0, phase: 'queued' }

const NORMAL: readonly Stage[] = [
  QUEUED,
  { fromMs: 5_000, phase: 'begun' },
  { fromMs: 10_000, phase: 'half' },
  { fromMs: 20_000, phase: 'done' }
]

const SLOWNESS = 6

/** The ids that have a story of their own, in every family. Texts and codes as in KIE's documentation. */
export const STORIES: Readonly<Record<string, Story>> = {
  demo: { stages: NORMAL },
  'demo-instant': { stages: [{ fromMs: 0, phase: 'done' }] },
  'demo-slow': { stages: NORMAL.map(stage => ({ ...stage, fromMs: stage.fromMs * SLOWNESS })) },
  'demo-skip': { stages: [QUEUED, { fromMs: 20_000, phase: 'done' }] },
  'demo-single': { stages: [QUEUED, { fromMs: 10_000, phase: 'done', isSingle: true }] },
  'demo-fail': {
    stages: [QUEUED, {
      fromMs: 8_000,
      phase: 'failed',
      error: { code: 400, message: 'Lyrics contained copyrighted material.' }
    }]
  },
  'demo-sensitive': {
    stages: [QUEUED, {
      fromMs: 3_000,
      phase: 'failed',
      error: { code: 400, message: 'Song description flagged for moderation', isFlagged: true }
    }]
  },
  'demo-callback-exception': {
    stages: [
      QUEUED,
      { fromMs: 5_000, phase: 'begun' },
      { fromMs: 10_000, phase: 'begun', isUndelivered: true },
      { fromMs: 20_000, phase: 'done', isUndelivered: true }
    ]
  },
  'demo-maintenance': { envelope: { code: 455, msg: 'System is under maintenance' } },
  'demo-no-credits': { envelope: { code: 402, msg: 'Credits insufficient' } },
  'demo-server-error': {
    envelope: { code: 500, msg: 'Server Error - An unexpected error occurred while processing the request' }
  },
  'demo-busy': { envelope: { code: 429, msg: 'Rate limit exceeded' } }
}

/** The story of an id; `demo-` with any other word lives a normal life of its own, every other id is unknown. */
export function storyOf (id: string): Story | undefined {
  if (Object.hasOwn(STORIES, id)) return STORIES[id]
  return /^demo-./.test(id) ? { stages: NORMAL } : undefined
}

/** The stage of that age; the queue for one below 0, which a machine's clock that is set back can give. */
export function stageAt (stages: readonly Stage[], ageMs: number): Stage {
  return stages.findLast(stage => stage.fromMs <= ageMs) ?? QUEUED
}
