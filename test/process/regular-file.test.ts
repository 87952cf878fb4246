import { execFileSync } from 'node:child_process'
import t from 'tap'
import { readRegularFile } from '../../src/process/regular-file.js'

t.test('a regular file is read; a named pipe, a folder and nothing are refused without waiting', async t => {
  const folder = t.testdir({ key: 'a key\n', folder: {} })
  execFileSync('mkfifo', [`${folder}/pipe`])
  t.equal(await readRegularFile(`${folder}/key`), 'a key\n')
  for (const name of ['pipe', 'folder', 'nothing']) await t.rejects(readRegularFile(`${folder}/${name}`), name)
})
