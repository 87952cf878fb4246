import t from 'tap'
import { createLives } from '../../src/sandbox/lives.js'

t.test('a life begins with the first read of its id and counts them all', async t => {
  const lives = createLives()
  for (const nowMs of [500, 501, 502, 503]) lives.read('a', 'music', nowMs)
  lives.read('b', 'music', 504)
  t.match(lives.find('a'), { bornAtMs: new Map([['music', 500]]), calls: 4 })
  t.match(lives.find('b'), { bornAtMs: new Map([['music', 504]]), calls: 1 })
  t.equal(lives.find('c'), undefined)
})

t.test('three reads of an id are let in in any 1000 ms; refused ones do not count against it', async t => {
  const lives = createLives()
  const refusedAtMs = [0, 400, 800, 900, 999, 1000, 1399, 1400, 1401].filter(ms => lives.read('a', 'music', ms).isTooOften)
  t.same(refusedAtMs, [900, 999, 1399, 1401])
})

t.test('each id has a limit of its own', async t => {
  const lives = createLives()
  const refused = ['a', 'a', 'a', 'b', 'a', 'b'].map(id => lives.read(id, 'music', 0).isTooOften)
  t.same(refused, [false, false, false, false, true, false])
})

t.test('a life begins for each kind by itself, and the limit is that of the id', async t => {
  const lives = createLives()
  const births = [['music', 0], ['veo', 1], ['music', 2]].map(([kind, nowMs]) => lives.read('a', String(kind), Number(nowMs)).bornAtMs)
  t.same(births, [0, 1, 0])
  t.equal(lives.read('a', 'jobs', 3).isTooOften, true)
})

t.test('10 000 ids are remembered, those that were read last', async t => {
  const lives = createLives()
  for (const id of ['a', 'b', 'c', 'a']) lives.read(id, 'music', 0)
  for (let nth = 0; nth < 9_997; nth++) lives.read(`id-${nth}`, 'music', 0)
  const known = () => ['a', 'b', 'c', 'id-0'].filter(id => lives.find(id) !== undefined)
  t.same(known(), ['a', 'b', 'c', 'id-0'])

  lives.read('one-more', 'music', 0)
  t.same(known(), ['a', 'c', 'id-0'])
  t.equal(lives.read('b', 'music', 7).bornAtMs, 7, 'a forgotten life begins anew')
  t.same(known(), ['a', 'b', 'id-0'])
  t.equal([...lives.entries()].length, 10_000)
})
