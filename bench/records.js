/** Invented music records, as KIE would send them. */

const TRACKS = [1, 2]

function track (taskId, index, prompt) {
  return {
    id: `7d0e4c52-1b7a-4c38-9a55-0c6f1e2d3a4${index}`,
    audioUrl: `https://files.example.test/${index}.mp3`,
    streamAudioUrl: `https://stream.example.test/${index}`,
    imageUrl: `https://img.example.test/${index}.jpeg`,
    prompt,
    modelName: 'chirp-v4',
    title: `Harbour Waltz of ${taskId}`,
    tags: 'waltz, accordion',
    createTime: 1776000021000,
    duration: 163.2
  }
}

/**
 * A record with this status; its song is there when that is SUCCESS. `fields` go in as they are.
 *
 * @param {string} taskId
 * @param {string} status
 * @param {{ prompt?: string, [field: string]: unknown }} [parts]
 */
export function musicRecord (taskId, status, { prompt = '[Verse]\nGulls over the quay', ...fields } = {}) {
  const sunoData = TRACKS.map(index => track(taskId, index, prompt))
  const response = status === 'SUCCESS' ? { taskId, sunoData } : null
  return { taskId, status, param: '{}', response, ...fields }
}

export function envelope (data, code = 200, msg = 'success') {
  return JSON.stringify({ code, msg, data })
}
