import { DURATION_SECONDS } from '../media.js'
import {
  CALLBACK, endOf, errorOf, fileOf, isoTime, localTime, NO_DATA, storedRequest, uuidOf, type Moment, type SandboxFamily
} from './family.js'

// What Suno makes of a song, or for one. The words as in the docs of each.

/** `PENDING` until the end, then `SUCCESS`, or a word for the failure. */
function wordOf ({ stage: { phase, isUndelivered = false, error } }: Moment, failed: string, flagged = failed): string {
  if (isUndelivered) return 'CALLBACK_EXCEPTION'
  if (phase === 'failed') return error?.isFlagged === true ? flagged : failed
  return phase === 'done' ? 'SUCCESS' : 'PENDING'
}

function whenDone<T> ({ stage: { phase } }: Moment, result: T): T | null {
  return phase === 'done' ? result : null
}

type ToTime = (ms: number | null) => unknown

/** What the records of WAV, MP4 and separation have around their result. */
function conversion (moment: Moment, successFlag: string, response: object | null, toTime: ToTime) {
  return {
    taskId: moment.id,
    musicId: uuidOf(moment.id),
    callbackUrl: CALLBACK,
    musicIndex: 0,
    completeTime: toTime(endOf(moment)),
    response,
    successFlag,
    createTime: toTime(moment.bornAtMs),
    ...errorOf(moment)
  }
}

const lyrics: SandboxFamily = {
  kind: 'lyrics',
  path: '/api/v1/lyrics/record-info',
  unknown: NO_DATA,
  record: moment => ({
    taskId: moment.id,
    param: storedRequest({ prompt: 'gulls over the quay' }),
    response: whenDone(moment, {
      taskId: moment.id,
      data: [
        { text: '[Verse]\nGulls over the quay', title: 'Harbour Waltz', status: 'complete', errorMessage: '' },
        { text: '', title: '', status: 'failed', errorMessage: 'generation failed' }
      ]
    }),
    status: wordOf(moment, 'GENERATE_LYRICS_FAILED', 'SENSITIVE_WORD_ERROR'),
    type: 'LYRICS',
    ...errorOf(moment)
  })
}

const wav: SandboxFamily = {
  kind: 'wav',
  path: '/api/v1/wav/record-info',
  unknown: NO_DATA,
  record: moment => conversion(moment, wordOf(moment, 'GENERATE_WAV_FAILED'),
    whenDone(moment, { audioWavUrl: fileOf(moment, 'wav') }), localTime)
}

const mp4: SandboxFamily = {
  kind: 'mp4',
  path: '/api/v1/mp4/record-info',
  unknown: NO_DATA,
  record: moment => conversion(moment, wordOf(moment, 'GENERATE_MP4_FAILED'),
    whenDone(moment, { videoUrl: fileOf(moment, 'webm') }), localTime)
}

const STEMS = [
  'backingVocalsUrl', 'drumsUrl', 'bassUrl', 'guitarUrl', 'pianoUrl', 'keyboardUrl', 'percussionUrl', 'stringsUrl',
  'synthUrl', 'fxUrl', 'brassUrl', 'woodwindsUrl'
]

function stems (moment: Moment): object {
  const parts = ['Vocals', 'Instrumental'].map(name => ({
    duration: DURATION_SECONDS,
    audio_url: fileOf(moment, 'wav', name),
    stem_type_group_name: name,
    id: uuidOf(moment.id, name)
  }))
  return {
    id: null,
    originUrl: null,
    originData: parts,
    instrumentalUrl: parts[1]?.audio_url,
    vocalUrl: parts[0]?.audio_url,
    ...Object.fromEntries(STEMS.map(name => [name, null]))
  }
}

const vocals: SandboxFamily = {
  kind: 'vocals',
  path: '/api/v1/vocal-removal/record-info',
  unknown: NO_DATA,
  record: moment => conversion(moment, wordOf(moment, 'GENERATE_AUDIO_FAILED'), whenDone(moment, stems(moment)), ms => ms)
}

const midi: SandboxFamily = {
  kind: 'midi',
  path: '/api/v1/midi/record-info',
  unknown: NO_DATA,
  record: moment => ({
    taskId: moment.id,
    recordTaskId: -1,
    audioId: uuidOf(moment.id),
    callbackUrl: CALLBACK,
    completeTime: endOf(moment),
    midiData: whenDone(moment, {
      state: 'complete',
      instruments: [{ name: 'Accordion', notes: [{ pitch: 60, start: 0, end: '0.5', velocity: 0.8 }] }]
    }),
    successFlag: { queued: 0, begun: 0, half: 0, done: 1, failed: 3 }[moment.stage.phase],
    createTime: moment.bornAtMs,
    errorCode: moment.stage.error === undefined ? null : String(moment.stage.error.code),
    errorMessage: moment.stage.error?.message ?? null
  })
}

const cover: SandboxFamily = {
  kind: 'cover',
  path: '/api/v1/suno/cover/record-info',
  unknown: NO_DATA,
  record: moment => ({
    taskId: moment.id,
    parentTaskId: uuidOf(moment.id).replaceAll('-', ''),
    callbackUrl: CALLBACK,
    completeTime: isoTime(endOf(moment)),
    response: whenDone(moment, { images: [fileOf(moment, 'svg'), fileOf(moment, 'svg', 1)] }),
    successFlag: { queued: 0, begun: 2, half: 2, done: 1, failed: 3 }[moment.stage.phase],
    createTime: isoTime(moment.bornAtMs),
    ...errorOf(moment),
    ...(moment.stage.phase === 'done' && { errorCode: 200, errorMessage: '' })
  })
}

export const conversions: readonly SandboxFamily[] = [lyrics, wav, vocals, midi, mp4, cover]
