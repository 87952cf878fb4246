import t from 'tap'
import { throwSite } from '../../src/process/throw-site.js'

t.test('a place is told, and nothing of the message', async t => {
  for (const message of ['', 'canary', 'canary\n    at canary (canary.js:1:1)', 'at', 'Error']) {
    const frame = throwSite(new Error(message))
    t.match(frame, /^at .*throw-site\.test\.ts:\d+:\d+\)?$/, JSON.stringify(message))
  }
})

t.test('a message that was changed later does not matter', async t => {
  const error = new Error('canary')
  error.message = 'another'
  t.match(throwSite(error), /throw-site\.test/)
})

t.test('what has no stack has no place', async t => {
  t.equal(throwSite('canary'), undefined)
  const error = new Error('canary')
  delete error.stack
  t.equal(throwSite(error), undefined)
})
