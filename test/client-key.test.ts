import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import t from 'tap'
import { loadConfig } from '../src/config/config.js'
import { program } from './fixtures/program.js'

t.test('a new key comes with the digest that lets it in, and is no digest itself', async t => {
  const made = execFileSync(process.execPath, [...process.execArgv, program('client-key')], { encoding: 'utf8' })
  const [, key = ''] = /^for the client: +(kb_[\w-]{43})$/m.exec(made) ?? []
  const [, digest = ''] = /^for CLIENT_KEYS: +([0-9a-f]{64})$/m.exec(made) ?? []
  t.equal(digest, hash('sha256', key))
  const load = (CLIENT_KEYS: string) => loadConfig({ env: { CLIENT_KEYS }, version: '1', readFile: () => '' })
  t.same(load(digest).clientKeys, [digest])
  t.throws(() => load(key), { message: /^CLIENT_KEYS holds a key/ })
})
