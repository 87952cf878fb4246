import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import t from 'tap'

// The rooms and whom each may import. `.` is the top: the program and the composition root.
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  '.': ['config', 'traffic', 'tasks', 'kie', 'stores', 'http', 'sandbox'],
  config: [],
  traffic: [],
  tasks: ['traffic'],
  kie: ['tasks'],
  stores: ['tasks', 'traffic'],
  http: ['tasks'],
  sandbox: []
}

/** Libraries that belong to one room. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  fastify: ['.', 'http', 'sandbox'],
  undici: ['kie'],
  'lru-cache': ['stores']
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => ({ file, room: roomOf(file), text: readFileSync(join('src', file), 'utf8') }))

function roomOf (file: string): string {
  return file.includes('/') ? file.split('/')[0] ?? '.' : '.'
}

function importsOf (text: string): string[] {
  return [...text.matchAll(/^(?:import|export)[^']*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm)]
    .flatMap(([, ...names]) => names.filter(name => name !== undefined))
}

t.test('no room imports one that it may not know', async t => {
  for (const { file, room, text } of sources) {
    for (const name of importsOf(text).filter(name => name.startsWith('.'))) {
      const target = roomOf(relative('.', join(dirname(file), name)))
      t.ok(target === room || ALLOWED[room]?.includes(target), `${file} imports ${name}`)
    }
  }
})

t.test('a library of one room is imported there only', async t => {
  for (const { file, room, text } of sources) {
    for (const name of importsOf(text)) {
      const owners = OWNERS[name]
      if (owners !== undefined) t.ok(owners.includes(room), `${file} imports ${name}`)
    }
  }
})

t.test('only the program reads the environment', async t => {
  const readers = sources.filter(({ text }) => text.includes('process.env')).map(({ file }) => file)
  t.same(readers, ['server.ts'])
})

t.test('no file is so long that it must hold two ideas', async t => {
  const tables = ['http/problems.ts'] // one entry per problem type, nothing else
  for (const { file, text } of sources) {
    t.ok(text.split('\n').length <= 160 || tables.includes(file), file)
  }
})
