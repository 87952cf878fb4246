import { DURATION_SECONDS } from '../media.js'
import type { Phase } from '../stories.js'
import { endOf, fileOf, storedRequest, uuidOf, type Moment, type SandboxFamily } from './family.js'

const STATES: Readonly<Record<Phase, string>> = {
  queued: 'waiting', begun: 'queuing', half: 'generating', done: 'success', failed: 'fail'
}

interface Model {
  readonly model: string
  result (moment: Moment): object
}

/** What the word after `demo-` makes; every other id makes a picture. */
const MODELS: Readonly<Record<string, Model>> = {
  picture: { model: 'sandbox/painter', result: moment => ({ resultUrls: [fileOf(moment, 'svg')] }) },
  video: { model: 'sandbox/mover/video', result: moment => ({ resultUrls: [fileOf(moment, 'webm')] }) },
  audio: { model: 'sandbox/speaker', result: moment => ({ resultUrls: [fileOf(moment, 'wav')] }) },
  text: { model: 'sandbox/listener', result: () => ({ resultObject: { text: 'Gulls over the quay' } }) },
  song: { model: 'ai-music-api/generate', result: moment => ({ data: [0, 1].map(index => track(moment, index)) }) }
}

/** A song that was made through the jobs endpoint: the one for music does not know it. */
export function isSongOfJobs (id: string): boolean {
  return wordOf(id) === 'song'
}

function wordOf (id: string): string {
  const word = /^demo-([a-z]+)(?:-|$)/.exec(id)?.[1] ?? ''
  return Object.hasOwn(MODELS, word) ? word : 'picture'
}

function track (moment: Moment, index: number): object {
  return {
    id: uuidOf(moment.id, index),
    title: 'Harbour Waltz',
    duration: DURATION_SECONDS,
    audio_url: fileOf(moment, 'wav', index),
    stream_audio_url: '',
    image_url: fileOf(moment, 'svg', index),
    model_name: 'chirp-v6',
    prompt: '[Verse]\nGulls over the quay',
    tags: 'waltz, accordion',
    createTime: moment.bornAtMs
  }
}

/** In the shape of autumn 2026: with the result both as a string and parsed. */
function record (moment: Moment): object {
  const { id, stage: { phase, error }, bornAtMs } = moment
  const { model, result } = MODELS[wordOf(id)] as Model // of a word that is one of them
  const made = phase === 'done' ? result(moment) : undefined
  const endedAtMs = endOf(moment)
  return {
    taskId: id,
    model,
    state: STATES[phase],
    successFlag: { queued: 0, begun: 0, half: 0, done: 1, failed: 3 }[phase],
    param: storedRequest({ model, input: JSON.stringify({ prompt: 'a harbour at dusk' }) }),
    resultJson: made === undefined ? '' : JSON.stringify(made),
    ...(made !== undefined && { response: made }),
    failCode: error === undefined ? null : String(error.code),
    failMsg: error?.message ?? null,
    costTime: endedAtMs === null ? null : Math.round((endedAtMs - bornAtMs) / 1000),
    creditsConsumed: phase === 'done' ? 12 : 0,
    completeTime: endedAtMs,
    createTime: bornAtMs
  }
}

export const jobs: SandboxFamily = {
  kind: 'jobs',
  path: '/api/v1/jobs/recordInfo',
  unknown: { code: 422, msg: 'recordInfo is null' },
  record
}
