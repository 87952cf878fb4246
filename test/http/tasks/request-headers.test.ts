import t from 'tap'
import { namesEventStream, parseCacheDirectives, parseKnownTags, parseWaitSeconds } from '../../../src/http/tasks/request-headers.js'

t.test('no-cache and only-if-cached are found in any case and company', async t => {
  t.same(parseCacheDirectives('max-age=0, No-Cache'), { noCache: true, onlyIfCached: false })
  t.same(parseCacheDirectives('only-if-cached'), { noCache: false, onlyIfCached: true })
})

t.test('everything else means nothing here', async t => {
  for (const value of [undefined, '', 'no-store', 'max-age=0', 'no-cache-ish', 'x="no-cache"']) {
    t.same(parseCacheDirectives(value), { noCache: false, onlyIfCached: false }, String(value))
  }
})

t.test('wait=N is a number of seconds, at most 55, wherever it stands among the preferences', async t => {
  const cases: Array<[string | string[], number]> = [
    ['wait=10', 10],
    ['wait=0', 0],
    ['Wait = "7"', 7],
    ['respond-async, wait=10', 10],
    ['wait=10; foo=bar, handling=lenient', 10],
    ['wait=3, wait=9', 3],
    [['respond-async', 'wait=5'], 5],
    ['wait=55', 55],
    ['wait=56', 55],
    [`wait=${'9'.repeat(400)}`, 55]
  ]
  for (const [prefer, seconds] of cases) t.equal(parseWaitSeconds(prefer), seconds, String(prefer).slice(0, 40))
})

t.test('everything else is as if it were not there', async t => {
  for (const prefer of [undefined, '', 'wait', 'wait=', 'wait=-1', 'wait=1.5', 'wait=1e3', 'wait=x', 'waiting=3', 'x=wait=3', 'wait=1 2']) {
    t.equal(parseWaitSeconds(prefer), undefined, String(prefer))
  }
})

const etag = 'W/"abc"'

t.test('one tag, a list of tags and * match; comparison is weak', async t => {
  for (const value of ['W/"abc"', '"abc"', '"x", W/"abc"', ' "abc" ,"y"', '*', ' * ']) t.ok(parseKnownTags(value)(etag), value)
})

t.test('a tag that a compressing proxy has marked is the same tag', async t => {
  for (const value of ['W/"abc-gzip"', '"abc-gzip"', 'W/"abc;br"', '"x", "abc+zstd"']) t.ok(parseKnownTags(value)(etag), value)
  for (const value of ['"abc-gzipped"', '"ab-gzip"', '"gzip"']) t.notOk(parseKnownTags(value)(etag), value)
})

t.test('the first 50 entries of a list count', async t => {
  const commas = (count: number) => ','.repeat(count)
  t.ok(parseKnownTags(`${commas(49)}"abc"`)(etag))
  t.notOk(parseKnownTags(`${commas(50)}"abc"`)(etag))
  t.equal(parseWaitSeconds(`${commas(50)}wait=3`), undefined)
  t.equal(parseCacheDirectives(`${commas(50)}no-cache`).noCache, false)
})

t.test('other tags and what is no tag do not match', async t => {
  for (const value of [undefined, '', '"abcd"', 'abc', '"ABC"', 'w/"abc"', '"abc', ',']) {
    t.notOk(parseKnownTags(value)(etag), String(value))
  }
})

t.test('an event stream has to be named, at a quality above 0', async t => {
  for (const accept of ['text/event-stream', 'Text/Event-Stream;q=0.1', 'text/html, text/event-stream ; q=1, */*']) {
    t.ok(namesEventStream(accept), accept)
  }
  for (const accept of [undefined, '', '*/*', 'text/*', 'text/event-stream;q=0', 'text/event-stream; q=0.000', 'text/event-streams']) {
    t.notOk(namesEventStream(accept), String(accept))
  }
})
