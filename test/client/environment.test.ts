import t from 'tap'
import { pageOf, systemEnvironment } from '../../client/src/environment.js'

function browser () {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  return Object.assign(new EventTarget(), { document, navigator: { onLine: true } })
}

t.test('a page tells when it is hidden, shown again, restored, or back online', async t => {
  const window = browser()
  const page = pageOf(window)
  t.equal(page.isHidden(), false)
  t.equal(page.isOnline(), true)
  let changes = 0
  const leave = page.onChange(() => { changes++ })
  window.document.visibilityState = 'hidden'
  window.document.dispatchEvent(new Event('visibilitychange'))
  t.equal(page.isHidden(), true)
  window.dispatchEvent(new Event('online'))
  window.dispatchEvent(new Event('pageshow'))
  t.equal(changes, 3)
  leave()
  for (const type of ['online', 'pageshow']) window.dispatchEvent(new Event(type))
  window.document.dispatchEvent(new Event('visibilitychange'))
  t.equal(changes, 3)
})

t.test('outside of a page there is none', async t => {
  t.equal(systemEnvironment().page, undefined)
  t.equal(systemEnvironment({ navigator: {} }).page, undefined)
  t.equal(systemEnvironment(browser()).page?.isOnline(), true)
})
