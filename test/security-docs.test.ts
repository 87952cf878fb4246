import { existsSync, readFileSync } from 'node:fs'
import t from 'tap'

t.test('every test that SECURITY.md names is there', async t => {
  const rows = readFileSync('SECURITY.md', 'utf8').split('\n').map(line => line.split('|')).filter(cells => cells.length === 5)
  const named = rows.flatMap(cells => [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
  t.ok(named.length > 30)
  for (const name of named) t.ok(existsSync(name) || existsSync(`test/${name}.test.ts`), name)
})
