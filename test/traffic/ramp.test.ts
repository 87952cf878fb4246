import t from 'tap'
import { createRamp } from '../../src/traffic/ramp.js'

t.test('each step lets in twice as many as the one before, and tells the others when the next begins', async t => {
  const ramp = createRamp()
  for (const [elapsedMs, places] of [[0, 1], [250, 2], [500, 4], [760, 8]] as const) {
    for (let place = 0; place < places; place++) t.equal(ramp.enter(elapsedMs), 0)
    t.equal(ramp.enter(elapsedMs), 250 - elapsedMs % 250)
  }
})

t.test('what nobody used of a step is not saved up', async t => {
  const ramp = createRamp()
  t.equal(ramp.enter(250), 0)
  t.equal(ramp.enter(250), 0)
  t.equal(ramp.enter(251), 249)
})
