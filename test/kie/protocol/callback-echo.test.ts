import t from 'tap'
import { callbackTokensOf } from '../../../src/kie/protocol/callback-echo.js'

const TOKEN = `kcb_${'a'.repeat(32)}`
const URL = `https://tasks.example.test/callbacks/kie/${TOKEN}`

t.test('a token is found in every form in which a record keeps the request', async t => {
  const request = { callBackUrl: URL }
  for (const data of [
    { callbackUrl: URL }, { param: JSON.stringify(request) }, { paramJson: JSON.stringify(request).replaceAll('/', '\\/') },
    { param: JSON.stringify({ input: JSON.stringify(request) }) }
  ]) {
    t.same(callbackTokensOf(JSON.stringify({ code: 200, data })), [TOKEN])
  }
})

t.test('the address of another is told from none', async t => {
  const other = { callBackUrl: 'https://other.example.test/' }
  const inner = JSON.stringify(other)
  for (const data of [other, { param: inner }, { param: JSON.stringify({ input: inner }) }]) {
    t.same(callbackTokensOf(JSON.stringify({ data })), [])
  }
  for (const data of [{}, { callBackUrl: '' }, { callBackUrl: null }, { param: JSON.stringify({ callBackUrl: '' }) }, { prompt: 'call back' }]) {
    t.equal(callbackTokensOf(JSON.stringify({ data })), undefined)
  }
})

t.test('a few are kept, however many there are', async t => {
  const tokens = Array.from({ length: 100 }, (_, i) => `kcb_${String(i).padStart(32, '0')}`)
  t.equal(callbackTokensOf(tokens.join(' '))?.length, 4)
})
