/** One stretch of a task's life, from `fromMs` after its first read on. */
export interface Stage {
  readonly fromMs: number
  readonly status: string
  /** How far each track is: its words, or its audio too. */
  readonly tracks: readonly ('text' | 'audio')[]
  readonly error?: { readonly code: number, readonly message: string }
}

/** What happens to an id: a life of stages, or an answer that no record comes with. */
export type Story =
  | { readonly stages: readonly Stage[] }
  | { readonly envelope: { readonly code: number, readonly msg: string } }

const PENDING: Stage = { fromMs: 0, status: 'PENDING', tracks: [] }

const NORMAL: readonly Stage[] = [
  PENDING,
  { fromMs: 5_000, status: 'TEXT_SUCCESS', tracks: ['text', 'text'] },
  { fromMs: 10_000, status: 'FIRST_SUCCESS', tracks: ['audio', 'text'] },
  { fromMs: 20_000, status: 'SUCCESS', tracks: ['audio', 'audio'] }
]

const SLOWNESS = 6

/** The ids that have a story of their own. Texts and codes as in KIE's documentation. */
export const STORIES: Readonly<Record<string, Story>> = {
  demo: { stages: NORMAL },
  'demo-instant': { stages: [{ fromMs: 0, status: 'SUCCESS', tracks: ['audio', 'audio'] }] },
  'demo-slow': { stages: NORMAL.map(stage => ({ ...stage, fromMs: stage.fromMs * SLOWNESS })) },
  'demo-skip': { stages: [PENDING, { fromMs: 20_000, status: 'SUCCESS', tracks: ['audio', 'audio'] }] },
  'demo-single': { stages: [PENDING, { fromMs: 10_000, status: 'SUCCESS', tracks: ['audio'] }] },
  'demo-fail': {
    stages: [PENDING, {
      fromMs: 8_000,
      status: 'GENERATE_AUDIO_FAILED',
      tracks: [],
      error: { code: 400, message: 'Lyrics contained copyrighted material.' }
    }]
  },
  'demo-sensitive': {
    stages: [PENDING, {
      fromMs: 3_000,
      status: 'SENSITIVE_WORD_ERROR',
      tracks: [],
      error: { code: 400, message: 'Song description flagged for moderation' }
    }]
  },
  'demo-callback-exception': {
    stages: [
      PENDING,
      { fromMs: 5_000, status: 'TEXT_SUCCESS', tracks: ['text', 'text'] },
      { fromMs: 10_000, status: 'CALLBACK_EXCEPTION', tracks: ['text', 'text'] },
      { fromMs: 20_000, status: 'CALLBACK_EXCEPTION', tracks: ['audio', 'audio'] }
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

/** The stage of that age; `PENDING` for one below 0, which a machine's clock that is set back can give. */
export function stageAt (stages: readonly Stage[], ageMs: number): Stage {
  return stages.findLast(stage => stage.fromMs <= ageMs) ?? PENDING
}
