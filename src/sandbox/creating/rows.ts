/** What KIE checks before it makes something at one of its creating endpoints, and what it asks for it. */
export interface Row {
  /** In the order in which KIE misses them. */
  readonly required: readonly string[]
  /** What a field may be; anything else is refused as out of range. */
  readonly options: Readonly<Record<string, RegExp>>
  readonly models: RegExp
  readonly maxLengths: Readonly<Record<string, number>>
  readonly needsCallback: boolean
  /** What KIE says when it does not know `taskId`; undefined: it does not look. */
  readonly noSource?: string
  /** How a second request for the same source is refused; undefined: it is made again. */
  readonly once?: { readonly code: number, readonly msg: string }
  readonly credits: number
}

const ANY = /^/
const SUNO = /^V(4|4_5|4_5PLUS|4_5ALL|5|5_5|6|6_MINI|6_WILD)$/
const LATE_SUNO = /^(V4_5PLUS|V5|V5_5)$/
const VEO_MODELS = /^veo3(_fast|_lite)?$/
const RATIOS = /^(21:9|16:9|4:3|1:1|3:4|9:16)$/
const NO_SOURCE = 'Record does not exist'
const NO_RECORD = 'record is null'
const WAV_EXISTS = 'WAV record already exists'

function row (required: readonly string[], credits: number, more: Partial<Row> = {}): Row {
  return {
    required,
    credits,
    options: {},
    models: ANY,
    maxLengths: {},
    needsCallback: true,
    ...more
  }
}

const SONG = { models: SUNO, maxLengths: { prompt: 5000, style: 1000, title: 100 } }
const UNCALLED = { needsCallback: false }

/** What makes tasks. */
export const TASK_ROWS: Readonly<Record<string, Row>> = {
  '/api/v1/generate': row(['customMode', 'instrumental', 'model', 'prompt'], 12, SONG),
  '/api/v1/generate/extend': row(['defaultParamFlag', 'audioId', 'model'], 12, SONG),
  '/api/v1/generate/upload-cover': row(['uploadUrl', 'customMode', 'instrumental', 'model', 'prompt'], 12, SONG),
  '/api/v1/generate/upload-extend': row(['uploadUrl', 'defaultParamFlag', 'continueAt', 'model'], 12, SONG),
  '/api/v1/generate/add-instrumental': row(['uploadUrl', 'title', 'tags', 'negativeTags'], 12, { models: LATE_SUNO }),
  '/api/v1/generate/add-vocals': row(['uploadUrl', 'prompt', 'title', 'style', 'negativeTags'], 12, { models: LATE_SUNO }),
  '/api/v1/generate/replace-section': row(['prompt', 'tags', 'title', 'infillStartS', 'infillEndS'], 5, UNCALLED),
  '/api/v1/generate/mashup': row(['uploadUrlList', 'customMode', 'model'], 12, SONG),
  '/api/v1/generate/sounds': row(['prompt', 'model'], 2.5, { ...UNCALLED, models: /^V5(_5)?$/, maxLengths: { prompt: 500 } }),
  '/api/v1/lyrics': row(['prompt'], 0.4, { maxLengths: { prompt: 200 } }),
  '/api/v1/wav/generate': row(['taskId', 'audioId'], 0.4, { noSource: NO_SOURCE, once: { code: 409, msg: WAV_EXISTS } }),
  '/api/v1/vocal-removal/generate': row([], 10, {
    noSource: NO_SOURCE, options: { type: /^(separate_vocal|split_stem|split_stem_advanced)$/ }
  }),
  '/api/v1/midi/generate': row(['taskId'], 0, { noSource: NO_SOURCE }),
  '/api/v1/mp4/generate': row(['taskId', 'audioId'], 2, {
    noSource: NO_SOURCE, once: { code: 409, msg: WAV_EXISTS }, maxLengths: { author: 50, domainName: 50 }
  }),
  '/api/v1/suno/cover/generate': row(['taskId'], 0, {
    noSource: NO_SOURCE, once: { code: 400, msg: 'Cover record already exists' }
  }),
  '/api/v1/gpt4o-image/generate': row(['size'], 6, { ...UNCALLED, options: { size: /^(1:1|3:2|2:3)$/ } }),
  '/api/v1/flux/kontext/generate': row(['prompt'], 5, {
    ...UNCALLED,
    models: /^flux-kontext-(pro|max)$/,
    options: { aspectRatio: RATIOS, outputFormat: /^(jpeg|png)$/, safetyTolerance: /^[0-6]$/ }
  }),
  '/api/v1/runway/generate': row(['prompt', 'duration', 'quality'], 12, {
    ...UNCALLED,
    options: { duration: /^(5|10)$/, quality: /^(720p|1080p)$/, aspectRatio: RATIOS },
    maxLengths: { prompt: 1800 }
  }),
  '/api/v1/runway/extend': row(['taskId', 'prompt', 'quality'], 12, { ...UNCALLED, options: { quality: /^(720p|1080p)$/ } }),
  '/api/v1/aleph/generate': row(['prompt', 'videoUrl'], 110, { ...UNCALLED, options: { aspectRatio: RATIOS } }),
  '/api/v1/veo/generate': row(['prompt'], 60, {
    ...UNCALLED, models: VEO_MODELS, options: { aspect_ratio: /^(16:9|9:16|Auto)$/, resolution: /^(720p|1080p|4k)$/ }
  }),
  '/api/v1/veo/extend': row(['taskId', 'prompt'], 60, { ...UNCALLED, models: /^(fast|quality|lite)$/ }),
  '/api/v1/jobs/createTask': row(['model', 'input'], 8, { ...UNCALLED, models: /^[a-z0-9][\w.-]*(\/[\w.-]+){0,2}$/ })
}

/** What answers at once. */
export const HELPER_ROWS: Readonly<Record<string, Row>> = {
  '/api/v1/generate/generate-persona': row(['taskId', 'audioId', 'name', 'description'], 0, {
    ...UNCALLED, noSource: NO_SOURCE, once: { code: 409, msg: 'Persona already exists for this music' }
  }),
  '/api/v1/generate/get-timestamped-lyrics': row(['taskId', 'audioId'], 0.5, { ...UNCALLED, noSource: NO_SOURCE }),
  '/api/v1/style/generate': row(['content'], 0.4, UNCALLED),
  '/api/v1/gpt4o-image/download-url': row(['taskId', 'url'], 0, { ...UNCALLED, noSource: NO_RECORD }),
  '/api/v1/veo/get-1080p-video': row(['taskId'], 5, { ...UNCALLED, noSource: NO_RECORD }),
  '/api/v1/veo/get-4k-video': row(['taskId'], 120, { ...UNCALLED, noSource: NO_RECORD })
}
