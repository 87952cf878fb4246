import t from 'tap'
import { build } from '../../fixtures/build.js'
import { readEvents } from '../../fixtures/event-reader.js'
import { finishedRecord, musicRecord, envelope, TASK_ID, track, unfinishedTrack } from '../../fixtures/music-records.js'
import { reply, startUpstream } from '../../fixtures/upstream.js'

const RECORDS = [
  musicRecord('PENDING', null),
  musicRecord('TEXT_SUCCESS', [unfinishedTrack({ prompt: 'la\n\nevent: x\r\ndata: "y"\u2028\0', title: '🎵 é \ud800' })]),
  musicRecord('GENERATE_AUDIO_FAILED', null, { errorCode: 531, errorMessage: 'failed\nand refunded' }),
  finishedRecord({ response: { taskId: TASK_ID, sunoData: [track(), track({ title: '' })] } })
]

// One observation, asked for in every way there is: not one byte may differ.
for (const record of RECORDS) {
  t.test(`GET, conditional GET, long poll, event stream and batch are one answer: ${record.status}`, async t => {
    const upstream = await startUpstream(t, reply(envelope(record)))
    const { ask, origin } = await build(t, { baseUrl: upstream.url })
    const { text, headers: { etag = '' } } = await ask(`/tasks/${TASK_ID}`)

    const unchanged = await ask(`/tasks/${TASK_ID}`, { headers: { 'if-none-match': etag } })
    t.match(unchanged, { status: 304, headers: { etag } })
    const conditional = await ask(`/tasks/${TASK_ID}`, { headers: { 'if-none-match': '"other"' } })
    const longPoll = await ask(`/tasks/${TASK_ID}`, { headers: { prefer: 'wait=30', 'if-none-match': '"other"' } })
    const named = await ask(`/music/tasks/${TASK_ID}`)
    for (const answer of [conditional, longPoll, named]) {
      t.equal(answer.text, text)
      t.equal(answer.headers.etag, etag)
    }
    t.same(await (await readEvents(t, `${origin}/tasks/${TASK_ID}/events`)).next(), { event: 'task', id: etag, data: text })
    t.equal((await ask(`/tasks?ids=${TASK_ID},music:${TASK_ID}`)).text, `{"tasks":[${text},${text}],"errors":[]}`)
    t.equal(upstream.requests.length, 1)
  })
}
