import t, { type Test } from 'tap'
import { build } from './fixtures/build.js'
import { readEvents } from './fixtures/event-reader.js'
import { allOperations, validBody, wrongValue, type Row } from './fixtures/operations.js'

// What holds for every operation there is, as the registry lists them, over the whole proxy and the sandbox.

const tasks = allOperations.filter(({ operation }) => operation.makes === 'task')

async function buildCreating (t: Test) {
  const built = await build(t, {
    env: { TASK_CREATION: 'on', CLIENT_CREATE_LIMIT: '0', CLIENT_RATE_LIMIT: '0', KIE_CREATE_LIMIT: '1000' }
  })
  const post = ({ kind, operation }: Row, body: unknown) => built.ask(`/${kind}/${operation.name}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body)
  })
  return { ...built, post }
}

t.test('every operation makes a task, which is followed to its success', async t => {
  const { post, clock, origin, sandbox } = await buildCreating(t)
  for (const row of tasks) {
    const name = `${row.kind}/${row.operation.name}`
    const made = await post(row, validBody(row))
    t.match(made, { status: 202 }, `${name}: ${made.text}`)
    const { taskId } = made.json()
    const location = `${row.kind === 'music' ? '' : `/${row.kind}`}/tasks/${taskId}`
    t.equal(made.headers.location, location, name)
    const events = await readEvents(t, `${origin}${location}/events`)
    for (let second = 0; second < 30; second++) await clock.advance(1_000)
    await events.over
    const states = events.seen().events.filter(({ event }) => event === 'task').map(({ data }) => JSON.parse(data))
    t.match(states[0], { kind: row.kind, state: 'queued', taskId }, name)
    t.match(states.at(-1), { state: 'succeeded', error: null }, name)
  }
  t.equal(sandbox.made(), tasks.length)
})

t.test('every operation names each mistake in a body, and sends nothing', async t => {
  const { post, sandbox } = await buildCreating(t)
  for (const row of allOperations) {
    const { fields, required, name } = row.operation
    await t.test(`${row.kind}/${name}`, async t => {
      const body = validBody(row)
      async function names (field: string, wrong: object) {
        t.match((await post(row, wrong)).json(), { status: 400, type: '/problems/invalid-request', errors: [{ field }] })
      }
      for (const field of required) {
        const { [field]: _left, ...rest } = body
        await names(field, rest)
      }
      for (const [field, type] of Object.entries(fields)) await names(field, { ...body, [field]: wrongValue(type) })
      await names('misspelt', { ...body, misspelt: 'x' })
      await names('callBackUrl', { ...body, callBackUrl: 'https://client.example.test/' })
    })
  }
  t.same([sandbox.made(), sandbox.calls(), sandbox.credits()], [0, 0, 1000])
})
