import t from 'tap'
import { clientOf } from '../../src/http/client-identity.js'

t.test('a client is an address, IPv6 by /64, however it is written', async t => {
  const client = (ip: string) => clientOf({ ip })
  t.equal(client('203.0.113.9'), '203.0.113.9')
  t.equal(client('::ffff:203.0.113.9'), '203.0.113.9')
  t.equal(client('2001:db8:0:1::a'), client('2001:DB8::1:0:0:0:b'))
  t.not(client('2001:db8:0:1::a'), client('2001:db8:0:2::a'))
})
