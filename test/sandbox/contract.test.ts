import { readFileSync } from 'node:fs'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import t from 'tap'
import { parse } from 'yaml'
import { STORIES } from '../../src/sandbox/stories.js'
import { DETAILS, detailsOf, openSandbox, ORDINARY, type Answer } from '../fixtures/sandbox-client.js'

interface Description {
  readonly components: {
    readonly schemas: Record<string, AnySchemaObject>
    readonly examples: Record<string, { readonly value: unknown }>
  }
}

const YAML = readFileSync('openapi/kie-upstream.yaml', 'utf8')
const { components: { examples } }: Description = parse(YAML)
const isOpen = validator(parse(YAML))
const isClosed = validator(closed(parse(YAML)))

/** Why a body is not an answer as described; nothing if it is one. */
function validator ({ components: { schemas } }: Description): (body: unknown) => string | undefined {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
  ajv.addKeyword('components') // no word of JSON Schema, but where references point to
  const validate = ajv.compile({ $ref: '#/components/schemas/Answer', components: { schemas } })
  return body => validate(body) ? undefined : ajv.errorsText(validate.errors)
}

/** The same description without room for fields that it does not name: the sandbox has to have none. */
function closed (description: Description): Description {
  for (const schema of Object.values(description.components.schemas)) {
    if (schema.type === 'object') schema.additionalProperties = false
  }
  return description
}

function mistakeOf ({ statusCode, text }: Answer): string | undefined {
  return statusCode === 200 ? isClosed(JSON.parse(text)) : `HTTP ${statusCode}`
}

t.test('every story is told in answers as described, at each of its stages', async t => {
  const { clock, get } = await openSandbox(t)
  let answers = 0
  for (const [id, story] of Object.entries(STORIES)) {
    const bornAtMs = clock.dateMs()
    for (const { fromMs } of 'stages' in story ? story.stages : [{ fromMs: 0 }]) {
      await clock.advance(bornAtMs + fromMs - clock.dateMs())
      t.equal(mistakeOf(await get(detailsOf(id), ORDINARY)), undefined, `${id} after ${fromMs} ms`)
      answers++
    }
  }
  t.ok(answers > 20)
})

t.test('an unknown id, a missing id or token, and one read too many are answered as described', async t => {
  const { get } = await openSandbox(t)
  const bodies = [
    await get(detailsOf('nobody'), ORDINARY),
    await get(DETAILS, ORDINARY),
    await get(detailsOf('demo'), { 'user-agent': 'test' })
  ]
  for (let nth = 1; nth <= 4; nth++) bodies.push(await get(detailsOf('demo-often'), ORDINARY))

  for (const body of bodies) t.equal(mistakeOf(body), undefined, body.text)
  t.same(bodies.map(({ text }) => JSON.parse(text).code), [200, 400, 401, 200, 200, 200, 429])
})

t.test('the examples of the description are answers as described', async t => {
  t.ok(Object.keys(examples).length > 10)
  for (const [name, { value }] of Object.entries(examples)) t.equal(isClosed(value), undefined, name)
})

t.test('words, codes and fields that nobody has seen yet are no breach', async t => {
  const task = { taskId: 'a', status: 'MASTERING', type: 'x', operationType: 'y', mood: 'calm' }
  t.equal(isOpen({ code: 200, msg: 'success', data: task, traceId: 'b' }), undefined)
  t.equal(isOpen({ code: 599, msg: 'new' }), undefined)
})

t.test('gaps that were observed are no breach', async t => {
  const responses = [
    null, {}, { sunoData: null }, { sunoData: [] }, { sunoData: [{ id: '', audioUrl: '', duration: null }] },
    { sunoData: [{ id: '', audioUrl: null }] }
  ]
  for (const response of responses) {
    const data = { taskId: 'a', status: 'PENDING', response }
    t.equal(isOpen({ code: 200, msg: 'success', data }), undefined, JSON.stringify(response))
  }
})

t.test('what is no answer of KIE is refused', async t => {
  const data = { taskId: 'a', status: 'PENDING' }
  const wrong: Record<string, unknown> = {
    'no object': [],
    'no code': { msg: 'success', data },
    'a code in words': { code: '200', msg: 'success', data },
    'no msg': { code: 200, data },
    'a success without data': { code: 200, msg: 'success' },
    'a list for a record': { code: 200, msg: 'success', data: [data] },
    'a record without status': { code: 200, msg: 'success', data: { taskId: 'a' } },
    'a record without taskId': { code: 200, msg: 'success', data: { status: 'PENDING' } },
    'an empty status': { code: 200, msg: 'success', data: { ...data, status: '' } },
    'a status that is no word': { code: 200, msg: 'success', data: { ...data, status: 3 } },
    'a param that is an object': { code: 200, msg: 'success', data: { ...data, param: {} } },
    'a track without audioUrl': { code: 200, msg: 'success', data: { ...data, response: { sunoData: [{ id: 'b' }] } } },
    'a length in words': {
      code: 200, msg: 'success', data: { ...data, response: { sunoData: [{ id: 'b', audioUrl: '', duration: '6 s' }] } }
    },
    'an error with a text for data': { code: 500, msg: 'error', data: 'text' }
  }
  for (const [name, body] of Object.entries(wrong)) t.ok(isOpen(body), name)
  t.ok(isClosed({ code: 200, msg: 'success', data: { ...data, mood: 'calm' } }), 'a field of the sandbox alone')
})
