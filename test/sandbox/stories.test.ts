import t from 'tap'
import { stageAt, STORIES, storyOf, type Stage } from '../../src/sandbox/stories.js'

const FINAL = /^(done|failed)$/

function stagesOf (id: string): readonly Stage[] {
  const story = storyOf(id)
  return story !== undefined && 'stages' in story ? story.stages : []
}

t.test('each listed id has its story', async t => {
  for (const [id, story] of Object.entries(STORIES)) t.equal(storyOf(id), story, id)
})

t.test('demo- and any other word lives as demo does', async t => {
  t.same(storyOf('demo-of-mine'), storyOf('demo'))
})

t.test('every other id is unknown', async t => {
  for (const id of ['', 'dem', 'Demo', 'demo2', 'demo-', ' demo', 'my-demo-1', '__proto__', 'constructor', 'toString']) {
    t.equal(storyOf(id), undefined, id)
  }
})

t.test('every life begins at once, goes forward, and ends', async t => {
  const lives = Object.keys(STORIES).map(id => ({ id, stages: stagesOf(id) })).filter(({ stages }) => stages.length > 0)
  t.ok(lives.length > 5)
  for (const { id, stages } of lives) {
    const starts = stages.map(({ fromMs }) => fromMs)
    t.equal(starts[0], 0, `${id} begins at once`)
    t.same(starts, [...new Set(starts)].sort((a, b) => a - b), `${id} goes forward`)
    t.match(stages.at(-1)?.phase, FINAL, `${id} ends`)
  }
})

t.test('a stage lasts until the moment that the next one begins', async t => {
  const stages = stagesOf('demo')
  const seen = [0, 4_999, 5_000, 9_999, 10_000, 19_999, 20_000, 1e9].map(ageMs => stageAt(stages, ageMs).phase)
  t.same(seen, [
    'queued', 'queued', 'begun', 'begun', 'half', 'half', 'done', 'done'
  ])
})

t.test('the slow life has the stages of the normal one, each six times as late', async t => {
  t.same(stagesOf('demo-slow'), stagesOf('demo').map(stage => ({ ...stage, fromMs: stage.fromMs * 6 })))
})

t.test('a clock that was set back finds a task in the queue', async t => {
  t.equal(stageAt(stagesOf('demo-instant'), -1).phase, 'queued')
})
