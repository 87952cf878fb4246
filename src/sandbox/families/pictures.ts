import {
  endOf, errorOf, fileOf, isoTime, NO_DATA, NO_RECORD, storedRequest, type Moment, type SandboxFamily
} from './family.js'

const request = storedRequest({ prompt: 'a harbour at dusk', size: '1:1' })

const image4o: SandboxFamily = {
  kind: 'image4o',
  path: '/api/v1/gpt4o-image/record-info',
  unknown: NO_RECORD,
  record: (moment: Moment) => {
    const { id, stage: { phase, error }, bornAtMs } = moment
    return {
      taskId: id,
      paramJson: request,
      completeTime: endOf(moment),
      response: phase === 'done' ? { resultUrls: [fileOf(moment, 'svg')] } : null,
      successFlag: { queued: 0, begun: 0, half: 0, done: 1, failed: 2 }[phase],
      status: phase === 'done' ? 'SUCCESS' : phase === 'failed' ? 'GENERATE_FAILED' : 'GENERATING',
      errorCode: error?.code ?? null,
      errorMessage: error?.message ?? '',
      createTime: bornAtMs,
      progress: { queued: '0.00', begun: '0.25', half: '0.50', done: '1.00', failed: '0.00' }[phase]
    }
  }
}

const flux: SandboxFamily = {
  kind: 'flux',
  path: '/api/v1/flux/kontext/record-info',
  unknown: NO_DATA,
  record: moment => ({
    taskId: moment.id,
    paramJson: request,
    completeTime: isoTime(endOf(moment)),
    response: moment.stage.phase === 'done'
      ? { originImageUrl: fileOf(moment, 'svg', 'origin'), resultImageUrl: fileOf(moment, 'svg') }
      : null,
    successFlag: { queued: 0, begun: 0, half: 0, done: 1, failed: 3 }[moment.stage.phase],
    ...errorOf(moment),
    createTime: isoTime(moment.bornAtMs)
  })
}

export const pictures: readonly SandboxFamily[] = [image4o, flux]
