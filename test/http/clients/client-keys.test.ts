import { createHash } from 'node:crypto'
import t from 'tap'
import { createClientKeys } from '../../../src/http/clients/client-keys.js'

const digestOf = (key: string) => createHash('sha256').update(key).digest('hex')
const identify = createClientKeys([digestOf('first'), digestOf('second'), digestOf('schlüssel')])

t.test('a key lets in by either header, and is known by a part of its digest', async t => {
  const id = identify(['Authorization', 'Bearer first'])
  t.equal(id, `key:${digestOf('first').slice(0, 16)}`)
  for (const headers of [['authorization', 'bearer first'], ['AUTHORIZATION', 'BEARER  first'], ['X-Api-Key', 'first']]) {
    t.equal(identify(['Host', 'x', ...headers, 'Accept', '*/*']), id)
  }
  t.not(identify(['X-API-KEY', 'second']), id)
})

t.test('a key counts by its bytes, as they come', async t => {
  t.ok(identify(['X-Api-Key', Buffer.from('schlüssel').toString('latin1')]))
})

t.test('nothing else does', async t => {
  const nothing = [
    [], ['Authorization', ''], ['Authorization', 'Bearer'], ['Authorization', 'Bearer '], ['Authorization', 'first'],
    ['Authorization', 'Basic first'], ['Authorization', 'Bearer first second'], ['Authorization', 'Bearer first,'],
    ['Authorization', `Bearer ${digestOf('first')}`], ['Authorization', 'Bearer First'], ['Authorization', 'Bearer third'],
    ['X-Api-Key', ''], ['X-Api-Key', 'first, first'], ['X-Api-Key', 'Bearer first'], ['X_Api_Key', 'first'],
    ['Proxy-Authorization', 'Bearer first'], ['Cookie', 'x-api-key=first']
  ]
  for (const headers of nothing) t.equal(identify(headers), undefined, headers.join(': '))
})

t.test('two credentials are none, even the same one twice', async t => {
  const one = ['Authorization', 'Bearer first']
  const other = ['X-Api-Key', 'first']
  for (const headers of [[...one, ...one], [...other, ...other], [...one, ...other], [...other, 'authorization', 'bearer'], [...other, 'Authorization', 'first']]) {
    t.equal(identify(headers), undefined)
  }
})

t.test('the login of a proxy in front is no credential beside a key', async t => {
  for (const login of ['Basic eA==', 'digest username="x"', 'Negotiate abc', 'NTLM abc']) {
    t.ok(identify(['Authorization', login, 'X-Api-Key', 'first']), login)
    t.ok(identify(['X-Api-Key', 'first', 'authorization', login]), login)
    t.equal(identify(['Authorization', login]), undefined)
  }
})
