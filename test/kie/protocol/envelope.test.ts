import t from 'tap'
import fc from 'fast-check'
import { openEnvelope, type OpenedEnvelope, type UpstreamResponse } from '../../../src/kie/protocol/envelope.js'
import { TaskError } from '../../../src/tasks/faults.js'
import { holds } from '../../fixtures/property.js'

const UNKNOWN = /record.*is null/i
const DATE_MS = Date.parse('2026-04-12T13:20:00Z')

function open (body: unknown, { statusCode = 200, retryAfter }: Partial<UpstreamResponse> = {}): OpenedEnvelope {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return openEnvelope({ statusCode, retryAfter, text }, DATE_MS, UNKNOWN)
}

function invalid (reason: string) {
  return { name: 'TaskError', code: 'upstream-invalid-response', reason }
}

t.test('code 200 with HTTP 200 gives the data, whatever it is', async t => {
  for (const data of [{ a: 1 }, [1], 'text', 0, null]) t.same(open({ code: 200, msg: 'success', data }), { data })
  t.same(open({ code: 200 }), { data: undefined })
})

t.test('trap: HTTP 200 carries the error in the body; each code has its meaning', async t => {
  const meanings: Array<[code: number, slug: string, reason: string, retryAfterMs?: number]> = [
    [401, 'upstream-credentials', 'credentials', 30_000],
    [402, 'upstream-credits', 'credits', 60_000],
    [403, 'upstream-credentials', 'credentials', 30_000],
    [404, 'task-not-found', 'not_found', 2_000],
    [429, 'upstream-rate-limited', 'rate_limited', 1_000],
    [430, 'upstream-rate-limited', 'rate_limited', 1_000],
    [433, 'upstream-credits', 'credits', 60_000],
    [455, 'upstream-maintenance', 'maintenance', 60_000],
    [500, 'upstream-invalid-response', 'business_5xx'],
    [501, 'upstream-invalid-response', 'business_fail'],
    [505, 'upstream-unavailable', 'disabled', 60_000]
  ]
  for (const [upstreamCode, code, reason, retryAfterMs] of meanings) {
    const expected = { name: 'TaskError', code, reason, upstreamCode, retryAfterMs }
    t.throws(() => open({ code: upstreamCode, msg: 'sorry', data: null }), expected, String(upstreamCode))
  }
})

t.test('a task that failed may come with its record; both are handed on', async t => {
  const failure = { ...invalid('business_fail'), upstreamCode: 501 }
  t.match(open({ code: 501, data: { status: 'X' } }), { data: { status: 'X' }, failure })
  for (const data of [null, [], 'text', undefined]) t.throws(() => open({ code: 501, data }), failure)
  t.throws(() => open({ code: 500, data: { status: 'X' } }), invalid('business_5xx'))
})

t.test('a request that KIE finds wrong says nothing of other tasks', async t => {
  t.throws(() => open({ code: 400 }), { ...invalid('refused'), upstreamCode: 400 })
})

t.test('a code that nobody has documented breaks the contract', async t => {
  for (const upstreamCode of [0, -1, 201, 408, 409, 413, 451, 531, 550]) {
    t.throws(() => open({ code: upstreamCode }), { ...invalid('contract'), upstreamCode, retryAfterMs: undefined })
  }
})

t.test('a body code other than 200 decides, whatever the HTTP status', async t => {
  for (const statusCode of [200, 302, 401, 403, 404, 500, 503]) {
    t.throws(() => open({ code: 455 }, { statusCode }), { code: 'upstream-maintenance', upstreamCode: 455 })
  }
})

t.test('code 200 counts only with HTTP 200', async t => {
  for (const statusCode of [201, 204, 404, 500]) {
    t.throws(() => open({ code: 200, data: {} }, { statusCode }), {
      code: 'upstream-invalid-response', upstreamCode: undefined
    })
  }
})

t.test('422 means an unknown task only when its text is the one that the family has for it', async t => {
  t.throws(() => open({ code: 422, msg: 'Record is null' }), { code: 'task-not-found', upstreamCode: 422 })
  const other = ['Please enter callBackUrl.', 'url is wrong', 'record does not exist', undefined, 7, '']
  for (const msg of other) {
    t.throws(() => open({ code: 422, msg }), invalid('refused'), String(msg))
  }
})

t.test('a 422 text is looked at for 200 characters and no further', async t => {
  const msg = `${'x'.repeat(200)} record is null`
  t.throws(() => open({ code: 422, msg }), invalid('refused'))
})

t.test('trap: the text may be called message instead of msg; the code decides all the same', async t => {
  t.throws(() => open({ code: 401, message: 'no access' }), { code: 'upstream-credentials', upstreamCode: 401 })
  t.throws(() => open({ code: 429, message: 'slow down' }), { code: 'upstream-rate-limited', upstreamCode: 429 })
})

t.test('without an envelope the HTTP status decides', async t => {
  const meanings: Array<[statusCode: number, slug: string, reason: string, retryAfterMs?: number]> = [
    [200, 'upstream-invalid-response', 'parse'],
    [204, 'upstream-invalid-response', 'contract'],
    [300, 'upstream-invalid-response', 'redirect'],
    [399, 'upstream-invalid-response', 'redirect'],
    [401, 'upstream-credentials', 'credentials', 30_000],
    [402, 'upstream-credits', 'credits', 60_000],
    [404, 'upstream-invalid-response', 'contract'],
    [429, 'upstream-rate-limited', 'rate_limited', 1_000],
    [500, 'upstream-invalid-response', 'http_5xx'],
    [503, 'upstream-unavailable', 'http_503', 1_000]
  ]
  for (const [statusCode, code, reason, retryAfterMs] of meanings) {
    const expected = { name: 'TaskError', code, reason, retryAfterMs, upstreamCode: undefined }
    t.throws(() => open('<html>', { statusCode }), expected, String(statusCode))
  }
})

t.test('trap: 403 "error code: 1010" is the edge turning an agent away, not a bad key', async t => {
  t.throws(() => open('error code: 1010', { statusCode: 403 }), invalid('edge_blocked'))
})

t.test('JSON that is no envelope breaks the contract; what is not a JSON object cannot be read', async t => {
  const noEnvelopes = [{}, { code: null }, { code: '200', data: {} }, { code: 'success' }, { code: 200.5 }]
  for (const body of noEnvelopes) t.throws(() => open(body), invalid('contract'))
  const noObjects = ['', 'null', '[]', '"text"', '200', '{"code":200', '\0']
  for (const text of noObjects) t.throws(() => open(text), invalid('parse'))
})

t.test('Retry-After is taken in seconds or as a date, and kept between 1 and 60 seconds', async t => {
  const answers: Array<[retryAfter: string | undefined, retryAfterMs: number]> = [
    ['7', 7_000],
    ['0', 1_000],
    ['86400', 60_000],
    ['9'.repeat(400), 60_000],
    ['Sun, 12 Apr 2026 13:20:30 GMT', 30_000],
    ['Sun, 12 Apr 2026 13:00:00 GMT', 1_000],
    ['Sun, 12 Apr 2027 13:20:00 GMT', 60_000],
    ['Sun, not a date', 1_000],
    ['2026-04-12T13:20:30Z', 1_000],
    ['-5', 1_000],
    ['1.5', 1_000],
    ['', 1_000],
    [undefined, 1_000]
  ]
  for (const [retryAfter, retryAfterMs] of answers) {
    const expected = { code: 'upstream-rate-limited', retryAfterMs }
    t.throws(() => open({ code: 429 }, { retryAfter }), expected, `Retry-After: ${retryAfter}`)
  }
})

t.test('Retry-After changes nothing where we know better', async t => {
  t.throws(() => open({ code: 401 }, { retryAfter: '7' }), { code: 'upstream-credentials', retryAfterMs: 30_000 })
  t.throws(() => open({ code: 404 }, { retryAfter: '7' }), { code: 'task-not-found', retryAfterMs: 2_000 })
  t.throws(() => open({ code: 500 }, { retryAfter: '7' }), { code: 'upstream-invalid-response', retryAfterMs: undefined })
})

t.test('no error repeats what the upstream wrote', async t => {
  const text = 'WORDS OF THE UPSTREAM'
  for (const body of [text, { code: 500, msg: text }, { code: 422, msg: `${text}: record is null` }]) {
    try {
      open(body)
      t.fail('opened')
    } catch (error) {
      t.notMatch(`${String(error)} ${String((error as Error).cause)}`, text)
    }
  }
})

t.test('any answer is either opened or refused with a TaskError', async t => {
  const codes = fc.oneof(fc.constantFrom(200, 401, 422, 429, 455, 501), fc.integer(), fc.jsonValue())
  const envelopes = fc.record({ code: codes, msg: fc.jsonValue(), data: fc.jsonValue() }, { requiredKeys: [] })
  const texts = fc.oneof(fc.string(), fc.json(), envelopes.map(value => JSON.stringify(value)))
  const waits = fc.option(fc.oneof(fc.string(), fc.nat().map(String)), { nil: undefined })

  const statuses = fc.oneof(fc.constant(200), fc.integer({ min: 100, max: 999 }))

  await holds(t, fc.property(statuses, texts, waits, (statusCode, text, retryAfter) => {
    try {
      const { failure } = openEnvelope({ statusCode, retryAfter, text }, DATE_MS, UNKNOWN)
      const { code } = JSON.parse(text) as { code: unknown }
      return failure === undefined ? statusCode === 200 && code === 200 : code === 501
    } catch (error) {
      const wait = error instanceof TaskError ? error.retryAfterMs ?? 1_000 : NaN
      return wait >= 1_000 && wait <= 60_000
    }
  }), { numRuns: 1_000 })
})

t.test('an unknown task is unknown for two seconds, whatever the answer asks for', async t => {
  t.throws(() => open({ code: 404 }, { retryAfter: '60' }), { code: 'task-not-found', retryAfterMs: 2_000 })
})
