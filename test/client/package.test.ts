import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import t from 'tap'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const root = json('package.json')
const manifest = json('client/package.json')

/** Libraries that one file alone may import, since not every app has them. */
const FRAMEWORKS: Readonly<Record<string, string>> = { react: 'react.ts', vue: 'vue.ts' }

t.test('what the client brings along is tested at the version that it asks for', async t => {
  const { dependencies = {}, peerDependencies } = manifest
  for (const [name, range] of Object.entries(dependencies)) t.equal(root.devDependencies[name], range, name)
  t.same(dependencies, {}, 'and that is nothing')
  for (const name of Object.keys(peerDependencies)) t.ok(name in root.devDependencies, name)
})

t.test('the client imports its own files, and a framework only where that is what the file is for', async t => {
  for (const file of readdirSync('client/src')) {
    const text = readFileSync(join('client/src', file), 'utf8')
    for (const [, name = ''] of text.matchAll(/from '([^']+)'/g)) {
      const isOwn = name.startsWith('./') && dirname(name) === '.'
      t.ok(isOwn || FRAMEWORKS[name] === file, `${file} imports ${name}`)
    }
  }
})

t.test('every entry has its types, and is built from a file that is there', async t => {
  const sources = readdirSync('client/src')
  for (const { types, default: script } of Object.values<{ types: string, default: string }>(manifest.exports)) {
    t.equal(types, script.replace(/\.js$/, '.d.ts'))
    t.ok(sources.includes(script.replace('./dist/', '').replace(/\.js$/, '.ts')), script)
  }
})

t.test('the examples install the client at its present version', async t => {
  for (const example of ['node', 'vite-react']) {
    const { dependencies } = json(`examples/${example}/package.json`)
    t.equal(dependencies['kie-bff-client'], `file:../../client/kie-bff-client-${manifest.version}.tgz`)
  }
})
