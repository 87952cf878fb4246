import type { Observation, TaskOutput } from '../../tasks/task.js'
import type { Sanitizer } from '../record/fields.js'
import { createdAtMsOf, failureOf } from '../record/parts.js'
import { breaksContract } from './contract.js'
import type { Data, Dialect } from './family.js'
import { isObject } from './json.js'
import { judge, type Words } from './words.js'

/** What a family has found in a record. */
export interface Findings {
  /** The status: a word, or a flag in digits. */
  readonly word: string
  /** In KIE's order; those of an unfinished task have an id at least. */
  readonly outputs: readonly TaskOutput[]
  /** As in `Evidence`, all three. */
  readonly done: readonly boolean[]
  readonly hasFailed?: boolean
  readonly progress?: number | undefined
  /** Default: `createTime`. */
  readonly createTime?: unknown
  /** Default: `errorCode` and `errorMessage`. */
  readonly errorCode?: unknown
  readonly errorMessage?: unknown
}

/** As many as a list of the record may have. */
const OUTPUTS_MAX = 100

/** What a family says of one of its endpoints; the defaults are what most of KIE's have in common. */
export interface DialectOptions extends Pick<Dialect, 'path' | 'record'>,
  Partial<Omit<Dialect, 'path' | 'record' | 'observe'>> {
  readonly words: Words
  /**
   * What the record says, of which no part may be shown as it is.
   * @throws {TaskError} `upstream-invalid-response` when it has no status
   */
  find (data: Data, sanitizer: Sanitizer): Findings
}

/**
 * `recordInfo is null`, `record is null`, `Record does not exist`, `record result data is blank / not exist / empty`,
 * `Temporarily supports records within 14 days`: the texts of all pages. Most pages do not say what their endpoint
 * answers, so any of them counts where a family has no text of its own.
 */
const NO_SUCH_RECORD = /record.*(is null|not exist|blank|empty|14 days)/i

export function defineDialect ({ words, find, ...options }: DialectOptions): Dialect {
  return {
    name: 'legacy',
    parameter: 'taskId',
    unknownText: NO_SUCH_RECORD,
    unknownAnswer: { code: 422, msg: 'record is null' },
    idsOf: ({ taskId, response }) => [taskId, isObject(response) ? response.taskId : null],
    ...options,

    observe (data, { sanitizer, dateMs, knownForMs }) {
      const found = find(data, sanitizer)
      if (found.outputs.length > OUTPUTS_MAX) throw breaksContract()
      const createdAtMs = createdAtMsOf('createTime' in found ? found.createTime : data.createTime)
      const ageMs = Math.max(knownForMs, createdAtMs === null ? 0 : dateMs - createdAtMs)
      const judgement = judge(words, found.word, { ...found, ageMs })
      const { errorCode = data.errorCode, errorMessage = data.errorMessage } = found
      return {
        ...judgement,
        status: sanitizer.text(found.word),
        createdAt: createdAtMs === null ? null : new Date(createdAtMs).toISOString(),
        outputs: found.outputs,
        error: judgement.state === 'failed' ? failureOf(errorCode, errorMessage, sanitizer) : null,
        record: options.record.take(data, sanitizer) as Observation['record'] // an object: `data` is one
      }
    }
  }
}
