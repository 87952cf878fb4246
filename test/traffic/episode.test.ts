import t from 'tap'
import { createEpisode } from '../../src/traffic/episode.js'
import { testClock } from '../fixtures/clock.js'

t.test('an episode begins with the first occurrence and ends when it has been quiet for long enough', async t => {
  const clock = testClock()
  const told: string[] = []
  const note = createEpisode({
    clock, quietMs: 100, onBegin: () => { told.push('begin') }, onEnd: count => { told.push(`end ${count}`) }
  })
  note()
  await clock.advance(60)
  note()
  await clock.advance(60)
  t.same(told, ['begin'])
  await clock.advance(40)
  t.same(told, ['begin', 'end 2'])
  note()
  await clock.advance(100)
  t.same(told, ['begin', 'end 2', 'begin', 'end 1'])
})
