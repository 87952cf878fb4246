import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import t from 'tap'

// The rooms and whom each may import. `.` is the top: the program and the composition root.
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  '.': ['config', 'process', 'traffic', 'tasks', 'kie', 'stores', 'http', 'metrics', 'sandbox'],
  config: ['traffic'],
  process: ['traffic', 'tasks', 'config'],
  traffic: [],
  tasks: ['traffic'],
  kie: ['traffic', 'tasks'],
  stores: ['traffic', 'tasks'],
  http: ['traffic', 'tasks', 'process'],
  metrics: ['traffic', 'tasks'],
  sandbox: []
}

// The same inside of `http`. `http` itself is the server, which sees all of its subjects.
const HTTP_SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  '.': ['problems', 'edge', 'clients', 'tasks', 'files', 'kie', 'callbacks', 'docs', 'ops'],
  problems: [],
  edge: ['problems'],
  clients: ['problems', 'edge'],
  tasks: ['problems', 'clients'],
  files: ['problems', 'clients'],
  kie: ['problems', 'clients'],
  callbacks: ['problems', 'edge'],
  docs: ['problems'],
  ops: ['problems', 'clients']
}

/** Libraries that belong to one room. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  fastify: ['.', 'http', 'sandbox'],
  undici: ['kie'],
  'lru-cache': ['stores'],
  '@platformatic/prom-client': ['metrics']
}

const FILES_PER_FOLDER = 12

interface Source {
  /** Relative to `src`. */
  readonly file: string
  readonly text: string
  /** Files of ours, relative to `src`. */
  readonly imports: readonly string[]
  readonly libraries: readonly string[]
}

const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => {
    const text = readFileSync(join('src', file), 'utf8')
    const names = importsOf(text)
    return {
      file,
      text,
      imports: names.filter(isOurs).map(name => join(dirname(file), name).replace(/\.js$/, '.ts')),
      libraries: names.filter(name => !isOurs(name))
    }
  })

function isOurs (name: string): boolean {
  return name.startsWith('.')
}

function importsOf (text: string): string[] {
  return [...text.matchAll(/^(?:import|export)[^']*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm)]
    .flatMap(([, ...names]) => names.filter(name => name !== undefined))
}

/** The first folder of a path, or `.` when there is none. */
function roomOf (file: string): string {
  return file.includes('/') ? file.split('/')[0] ?? '.' : '.'
}

function forbidden (rules: Readonly<Record<string, readonly string[]>>, root: string): string[] {
  const inside = (file: string) => file.startsWith(root)
  return sources.filter(({ file }) => inside(file)).flatMap(({ file, imports }) => {
    const room = roomOf(relative(root, file))
    return imports.filter(inside).filter(target => {
      const other = roomOf(relative(root, target))
      return other !== room && rules[room]?.includes(other) !== true
    }).map(target => `${file} imports ${target}`)
  })
}

t.test('no room imports a room that it may not know', async t => {
  t.same(forbidden(ROOMS, ''), [])
})

t.test('no subject of http imports a subject that it may not know', async t => {
  t.same(forbidden(HTTP_SUBJECTS, 'http/'), [])
})

t.test('no file imports itself, directly or through others', async t => {
  const importsByFile = new Map(sources.map(({ file, imports }) => [file, imports]))
  const done = new Set<string>()
  function circleFrom (file: string, path: readonly string[]): readonly string[] | undefined {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const target of importsByFile.get(file) ?? []) {
      const circle = circleFrom(target, [...path, file])
      if (circle !== undefined) return circle
    }
    done.add(file)
    return undefined
  }
  t.same(sources.flatMap(({ file }) => circleFrom(file, [])?.join(' → ') ?? []), [])
})

t.test('a library of one room is imported there only', async t => {
  for (const { file, libraries } of sources) {
    for (const name of libraries) {
      const owners = OWNERS[name]
      if (owners !== undefined) t.ok(owners.includes(roomOf(file)), `${file} imports ${name}`)
    }
  }
})

t.test('only the program reads the environment', async t => {
  const readers = sources.filter(({ text }) => text.includes('process.env')).map(({ file }) => file)
  t.same(readers, ['server.ts'])
})

t.test('no file is so long that it must hold two ideas', async t => {
  // One entry per problem type, per reason of a failure, and per figure.
  const tables = ['http/problems/catalogue.ts', 'tasks/faults.ts', 'tasks/policy.ts']
  for (const { file, text } of sources) {
    t.ok(text.split('\n').length <= 160 || tables.includes(file), file)
  }
})

t.test(`no folder has more than ${FILES_PER_FOLDER} files, the task families aside`, async t => {
  const counts = new Map<string, number>()
  for (const { file } of sources) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  for (const [folder, count] of counts) t.ok(count <= FILES_PER_FOLDER || folder === 'kie/families', `${folder}: ${count}`)
})
