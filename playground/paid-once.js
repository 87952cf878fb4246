/**
 * Creates tasks, each request under a key of its own. After a failure the same request goes under the same key again:
 * it may have reached KIE, and under another key it would be paid for twice.
 *
 * @param {ReturnType<typeof import('./server.js').createServer>} server
 */
export function createPaidOnce (server) {
  /** The keys of requests that failed. @type {Map<string, string>} */
  const failed = new Map()

  /**
   * @param {string} operation
   * @param {object} body
   * @returns {Promise<import('kie-bff-client').Task>}
   */
  return async (operation, body) => {
    const request = JSON.stringify([operation, body])
    const name = /** @type {import('kie-bff-client').Operation} */ (operation)
    try {
      const idempotencyKey = failed.get(request)
      const task = await server.client.create(name, /** @type {never} */ (body), { idempotencyKey })
      failed.delete(request)
      return task
    } catch (error) {
      const { idempotencyKey } = /** @type {import('kie-bff-client').KieError} */ (error)
      if (idempotencyKey !== undefined) failed.set(request, idempotencyKey)
      throw error
    }
  }
}
