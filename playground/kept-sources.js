/**
 * Where each medium plays from. While a task runs a song has the address of a stream, later that of a file: a player
 * that has begun keeps its source to its end, since another would begin anew.
 *
 * @param {() => void} changed called when a player may have another source
 */
export function createKeptSources (changed) {
  /** @type {Map<string, string>} */
  const begun = new Map()
  return {
    /**
     * @param {{ id: string | null, url: string | null, streamUrl: string | null }} output
     * @returns {string | null}
     */
    of: ({ id, url, streamUrl }) => begun.get(id ?? '') ?? url ?? streamUrl,

    /**
     * @param {{ id: string | null }} output
     * @param {string} source
     */
    begin ({ id }, source) { if (id !== null) begun.set(id, source) },

    /** @param {{ id: string | null }} output */
    end ({ id }) {
      if (begun.delete(id ?? '')) changed()
    },

    clear () { begun.clear() }
  }
}
