import t from 'tap'
import { TaskError } from '../../../src/tasks/faults.js'
import { settle } from '../../fixtures/clock.js'
import { buildService, observation } from '../../fixtures/tasks.js'

const ref = { kind: 'music', id: 'a' }

/** Reads once, the upstream failing at once. */
async function fail ({ service, source }: ReturnType<typeof buildService>, error: TaskError) {
  const reading = service.read(ref)
  await settle()
  source.last().fail(error)
  return await reading
}

t.test('a refusal that says when to come back holds for all readers of the task until then', async t => {
  const built = buildService()
  const refusal = new TaskError('rate_limited', { retryAfterMs: 5000, upstreamCode: 429 })
  await t.rejects(fail(built, refusal), { code: 'upstream-rate-limited' })

  await built.clock.advance(4000)
  for (const options of [{}, { fresh: true }, { share: false }]) {
    await t.rejects(built.service.read(ref, options), {
      code: 'upstream-rate-limited', retryAfterMs: 1000, upstreamCode: 429, reason: 'rate_limited'
    })
  }
  t.equal(built.source.calls.length, 1)

  await built.clock.advance(1000)
  void built.service.read(ref)
  await settle()
  t.equal(built.source.calls.length, 2)
})

t.test('it holds for that task only', async t => {
  const built = buildService()
  await t.rejects(fail(built, new TaskError('rate_limited', { retryAfterMs: 5000 })))
  void built.service.read({ kind: 'music', id: 'other' })
  await settle()
  t.equal(built.source.calls.length, 2)
})

t.test('a failure that does not say so holds for nobody', async t => {
  const built = buildService()
  await t.rejects(fail(built, new TaskError('deadline')))
  void built.service.read(ref)
  await settle()
  t.equal(built.source.calls.length, 2)
})

t.test('a task that was changed is asked for once more, and its last answer stays unless the new one is final', async t => {
  const { fetcher, service, source, clock } = buildService()
  await fetcher.renew(ref)
  t.equal(source.calls.length, 0, 'not known here, and so read anew anyway')

  const reading = service.read(ref)
  await settle()
  source.last().answer(observation('succeeded', 'ONE'))
  await reading
  const renewed = async (end: () => void) => {
    await clock.advance(1_050)
    const renewal = fetcher.renew(ref)
    await settle()
    end()
    await renewal
    return JSON.parse((await service.read(ref)).snapshot.body.toString()).status
  }
  t.equal(await renewed(() => source.last().answer(observation('running'))), 'ONE')
  t.equal(await renewed(() => source.last().fail(new TaskError('deadline'))), 'ONE')
  t.equal(await renewed(() => source.last().answer(observation('succeeded', 'TWO'))), 'TWO')
  await t.rejects(renewed(() => source.last().fail(new TypeError('a bug'))), TypeError)
})
