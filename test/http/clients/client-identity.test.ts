import t from 'tap'
import { clientOf } from '../../../src/http/clients/client-identity.js'

const client = (ip: string) => clientOf({ ip })

t.test('a client is an address, IPv6 by /64, however it is written', async t => {
  t.equal(client('203.0.113.9'), '203.0.113.9')
  t.equal(client('::ffff:203.0.113.9'), '203.0.113.9')
  t.equal(client('::ffff:cb00:7109'), '203.0.113.9')
  t.equal(client('2001:db8:0:1::a'), client('2001:DB8::1:0:0:0:b'))
  t.not(client('2001:db8:0:1::a'), client('2001:db8:0:2::a'))
  t.equal(client('fe80::1%eth0'), client('fe80::2'))
})

t.test('a proxy may add a port or brackets, which make nobody another client', async t => {
  t.equal(client('203.0.113.9:4711'), '203.0.113.9')
  t.equal(client('[2001:db8::1]:443'), client('2001:db8::1'))
  t.equal(client('[2001:db8::1]'), client('2001:db8::1'))
})

t.test('whatever is no address is one client', async t => {
  const noAddresses = ['', 'unknown', '_hidden', '1.2.3', '1.2.3.4.5', '1.2.3.4:x', 'a:b:c', '[x]:1', 'x'.repeat(10_000), '::g']
  for (const ip of noAddresses) t.equal(client(ip), 'unknown')
})

t.test('a client who was let in by a key is that key, from wherever he asks', async t => {
  t.equal(clientOf({ ip: '203.0.113.9', clientKey: 'key:1' }), 'key:1')
})
