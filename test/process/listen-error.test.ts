import t from 'tap'
import { ListenError } from '../../src/process/listen-error.js'

function explained (code: string, host = '127.0.0.1'): string {
  return new ListenError(Object.assign(new Error('canary'), { code }), { host, port: 3000 }).message
}

t.test('a failed listen names the address and the variable that changes it, and nothing of the error', async t => {
  t.match(explained('EADDRINUSE'), /^127\.0\.0\.1:3000 is in use .*PORT/)
  t.match(explained('EADDRINUSE', '::1'), /^\[::1\]:3000/)
  t.match(explained('EACCES'), /PORT/)
  for (const code of ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN']) t.match(explained(code, 'no.such.name'), /^no\.such\.name .*HOST/)
  t.match(explained('EOTHER'), /EOTHER.*HOST and PORT/)
  t.notMatch(explained('EOTHER'), /canary/)
})
