import t from 'tap'
import { createLives } from '../../src/sandbox/lives.js'

t.test('a life begins with the first read of its id and counts them all', async t => {
  const lives = createLives()
  for (const nowMs of [500, 501, 502, 503]) lives.read('a', nowMs)
  lives.read('b', 504)
  t.match(lives.find('a'), { bornAtMs: 500, calls: 4 })
  t.match(lives.find('b'), { bornAtMs: 504, calls: 1 })
  t.equal(lives.find('c'), undefined)
})

t.test('three reads of an id are let in in any 1000 ms; refused ones do not count against it', async t => {
  const lives = createLives()
  const refusedAtMs = [0, 400, 800, 900, 999, 1000, 1399, 1400, 1401].filter(ms => lives.read('a', ms).isTooOften)
  t.same(refusedAtMs, [900, 999, 1399, 1401])
})

t.test('each id has a limit of its own', async t => {
  const lives = createLives()
  const refused = ['a', 'a', 'a', 'b', 'a', 'b'].map(id => lives.read(id, 0).isTooOften)
  t.same(refused, [false, false, false, false, true, false])
})

t.test('10 000 ids are remembered, those that were read last', async t => {
  const lives = createLives()
  for (const id of ['a', 'b', 'c', 'a']) lives.read(id, 0)
  for (let nth = 0; nth < 9_997; nth++) lives.read(`id-${nth}`, 0)
  const known = () => ['a', 'b', 'c', 'id-0'].filter(id => lives.find(id) !== undefined)
  t.same(known(), ['a', 'b', 'c', 'id-0'])

  lives.read('one-more', 0)
  t.same(known(), ['a', 'c', 'id-0'])
  t.equal(lives.read('b', 7).life.bornAtMs, 7, 'a forgotten life begins anew')
  t.same(known(), ['a', 'b', 'id-0'])
  t.equal([...lives.entries()].length, 10_000)
})
