import t from 'tap'
import { parseCacheDirectives } from '../../src/http/cache-directives.js'

t.test('no-cache and only-if-cached are found in any case and company', async t => {
  t.same(parseCacheDirectives('max-age=0, No-Cache'), { noCache: true, onlyIfCached: false })
  t.same(parseCacheDirectives('only-if-cached'), { noCache: false, onlyIfCached: true })
})

t.test('everything else means nothing here', async t => {
  for (const value of [undefined, '', 'no-store', 'max-age=0', 'no-cache-ish', 'x="no-cache"']) {
    t.same(parseCacheDirectives(value), { noCache: false, onlyIfCached: false }, String(value))
  }
})
