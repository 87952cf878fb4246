import { readFileSync } from 'node:fs'
import t from 'tap'
import { allOperations } from './fixtures/operations.js'

t.test('the table of operations in docs/creating.md is the registry', async t => {
  const listed = readFileSync('docs/creating.md', 'utf8').split('\n').filter(line => line.startsWith('| `POST /'))
  t.same(listed, allOperations.map(({ kind, operation: { name, title, makes, required } }) =>
    `| \`POST /${kind}/${name}\` | ${title} | ${makes} | ${required.map(each => `\`${each}\``).join(' ') || '–'} |`))
})
