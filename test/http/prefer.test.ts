import t from 'tap'
import { parseWaitSeconds } from '../../src/http/prefer.js'

t.test('wait=N is a number of seconds, at most 60, wherever it stands among the preferences', async t => {
  const cases: Array<[string | string[], number]> = [
    ['wait=10', 10],
    ['wait=0', 0],
    ['Wait = "7"', 7],
    ['respond-async, wait=10', 10],
    ['wait=10; foo=bar, handling=lenient', 10],
    ['wait=3, wait=9', 3],
    [['respond-async', 'wait=5'], 5],
    ['wait=61', 60],
    [`wait=${'9'.repeat(400)}`, 60]
  ]
  for (const [prefer, seconds] of cases) t.equal(parseWaitSeconds(prefer), seconds, String(prefer).slice(0, 40))
})

t.test('everything else is as if it were not there', async t => {
  for (const prefer of [undefined, '', 'wait', 'wait=', 'wait=-1', 'wait=1.5', 'wait=1e3', 'wait=x', 'waiting=3', 'x=wait=3', 'wait=1 2']) {
    t.equal(parseWaitSeconds(prefer), undefined, String(prefer))
  }
})
