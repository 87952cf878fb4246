import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'

const NAME = /\b(?:HOST|PORT|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/g

/** Variables of Node's own, which a start looks at and no user sets for us. */
const NODES_OWN = /^NODE_(?:DEBUG|DEBUG_NATIVE|OPTIONS|TLS_REJECT_UNAUTHORIZED)$/

t.test('every variable that is read is documented, and no other', async t => {
  const sources = readdirSync('src/config').map(file => readFileSync(join('src/config', file), 'utf8'))
  const read = sources.flatMap(text => [...text.matchAll(/'((?:HOST|PORT|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+))'/g)])
    .map(([, name = '']) => name).filter(name => !NODES_OWN.test(name))
  const documented = readFileSync('docs/configuration.md', 'utf8').match(/`[^`]+`/g)?.flatMap(code => code.match(NAME) ?? [])
  t.same([...new Set(documented)].sort(), [...new Set(read)].sort())
})
