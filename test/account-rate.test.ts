import t from 'tap'
import { build } from './fixtures/build.js'
import { envelope, musicRecord } from './fixtures/music-records.js'
import { reply, startUpstream } from './fixtures/upstream.js'

const ENV = { CLIENT_RATE_LIMIT: '0', CLIENT_MISS_LIMIT: '0' }

/** Most arrivals in any 1000 ms. */
function mostInASecond (arrivalsMs: readonly number[]): number {
  return Math.max(...arrivalsMs.map(fromMs => arrivalsMs.filter(atMs => atMs >= fromMs && atMs < fromMs + 1000).length))
}

for (const [rps, most] of [['10', 10], ['50', 50]] as const) {
  t.test(`KIE_MAX_RPS=${rps}: KIE sees at most ${most} calls in any second when 300 new ids are read at once`, async t => {
    // The first calls are slow on their way, those after them quick.
    const upstream = await startUpstream(t, (request, response) => {
      left.push(request)
      clock.after(left.length <= most ? 400 : 0, () => {
        arrivalsMs.push(clock.nowMs())
        const taskId = new URL(request.url ?? '', 'http://upstream.test').searchParams.get('taskId') ?? ''
        reply(envelope(musicRecord('PENDING', null, { taskId })))(request, response)
      })
    })
    const arrivalsMs: number[] = []
    const left: unknown[] = []
    const { ask, clock } = await build(t, { baseUrl: upstream.url, env: { ...ENV, KIE_MAX_RPS: rps } })
    const answers = Promise.all(Array.from({ length: 300 }, (_, index) => ask(`/tasks/new-${index}`)))
    while (left.length < most) await clock.advance(0)
    for (let passedMs = 0; passedMs < 3000; passedMs += 20) await clock.advance(20)
    const statuses = (await answers).map(({ status }) => status)
    t.same([...new Set(statuses)].sort(), [200, 503])
    t.equal(arrivalsMs.length, statuses.filter(status => status === 200).length)
    t.equal(mostInASecond(arrivalsMs), most)
  })
}
