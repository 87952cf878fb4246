import {
  endOf, errorOf, fileOf, isoTime, localTime, NO_DATA, NO_RECORD, storedRequest, uuidOf, type SandboxFamily
} from './family.js'

const request = storedRequest({ prompt: 'the tide comes in' })

const runway: SandboxFamily = {
  kind: 'runway',
  path: '/api/v1/runway/record-detail',
  unknown: NO_DATA,
  record: moment => {
    const { id, stage: { phase, error } } = moment
    const isDone = phase === 'done'
    return {
      taskId: id,
      parentTaskId: '',
      generateParam: { prompt: 'the tide comes in', imageUrl: '', expandPrompt: true },
      state: { queued: 'wait', begun: 'queueing', half: 'generating', done: 'success', failed: 'fail' }[phase],
      generateTime: isDone ? localTime(endOf(moment)) : '',
      videoInfo: isDone
        ? { videoId: uuidOf(id), taskId: id, videoUrl: fileOf(moment, 'webm'), imageUrl: fileOf(moment, 'svg') }
        : null,
      failCode: error?.code ?? 0,
      failMsg: error?.message ?? '',
      expireFlag: 0
    }
  }
}

const aleph: SandboxFamily = {
  kind: 'aleph',
  path: '/api/v1/aleph/record-info',
  unknown: NO_DATA,
  record: moment => {
    const { id, stage: { phase, error }, bornAtMs } = moment
    return {
      taskId: id,
      paramJson: request,
      response: phase === 'done'
        ? { taskId: id, resultVideoUrl: fileOf(moment, 'webm'), resultImageUrl: fileOf(moment, 'svg') }
        : null,
      completeTime: isoTime(endOf(moment)),
      createTime: isoTime(bornAtMs),
      successFlag: phase === 'done' ? 1 : 0, // a failure too
      errorCode: error?.code ?? 0,
      errorMessage: error?.message ?? ''
    }
  }
}

const veo: SandboxFamily = {
  kind: 'veo',
  path: '/api/v1/veo/record-info',
  unknown: NO_RECORD,
  record: moment => {
    const { id, stage: { phase }, bornAtMs, resolution } = moment
    const files = {
      taskId: id,
      resultUrls: [fileOf(moment, 'webm', resolution)],
      originUrls: null,
      fullResultUrls: [],
      resolution,
      hasAudioList: [false],
      seeds: [12345]
    }
    return {
      taskId: id,
      paramJson: request,
      completeTime: endOf(moment),
      response: phase === 'done' ? files : null,
      successFlag: { queued: 0, begun: 0, half: 0, done: 1, failed: 3 }[phase],
      ...errorOf(moment),
      createTime: bornAtMs,
      fallbackFlag: false
    }
  }
}

export const videos: readonly SandboxFamily[] = [runway, aleph, veo]
