/** @typedef {import('./form-fields.js').Schema} Schema */
/**
 * @typedef {object} Operation
 * @property {string} name such as `music/generate`
 * @property {string} summary
 * @property {boolean} makesTask whether a task comes of it, or an answer at once
 * @property {string[]} required
 * @property {Record<string, Schema>} properties
 */

/**
 * What can be created here, as the server describes it.
 *
 * @param {any} document OpenAPI
 * @returns {Operation[]}
 */
export function operationsIn (document) {
  return Object.entries(document.paths).flatMap(([path, { post }]) => {
    const schema = post?.requestBody?.content?.['application/json']?.schema
    const isOperation = /^\/[a-z0-9]+\/[a-z0-9-]+$/.test(path) && post?.tags?.includes('creating') === true
    if (!isOperation || schema === undefined || path.startsWith('/files/')) return []
    return [{
      name: path.slice(1),
      summary: post.summary,
      makesTask: post.responses[202] !== undefined,
      required: schema.required ?? [],
      properties: schema.properties ?? {}
    }]
  })
}

/**
 * The kinds of task, as the server describes them.
 *
 * @param {any} document OpenAPI
 * @returns {string[]}
 */
export function kindsIn (document) {
  return Object.keys(document.paths).flatMap(path => /^\/([a-z0-9]+)\/tasks\/\{id\}$/.exec(path)?.[1] ?? [])
}

/** A body to begin with, so that one click makes something. Others begin empty. @type {Record<string, object>} */
export const EXAMPLES = {
  'music/generate': { prompt: 'slow harbour waltz', customMode: false, instrumental: true, model: 'V5' },
  'lyrics/generate': { prompt: 'gulls over the quay' },
  'image4o/generate': { prompt: 'a harbour at dawn', size: '3:2' },
  'flux/generate': { prompt: 'a harbour at dawn' },
  'runway/generate': { prompt: 'waves at a quay', duration: 5, quality: '720p', aspectRatio: '16:9' },
  'veo/generate': { prompt: 'waves at a quay', model: 'veo3_fast' },
  'jobs/create': { model: 'google/nano-banana', input: { prompt: 'a harbour at dawn' } }
}
