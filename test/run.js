// Runs the tests: `npm test`, or `npm test -- test/traffic/clock.test.ts …` for some of them, without coverage.
// Compiles once, then runs what was compiled: a loader of TypeScript in each process costs more than most tests.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const COMPILED = '.compiled'
const ROOMS = join(COMPILED, 'rooms')
const REPORT = join(COMPILED, 'report.tap')

/** The test files of a room share a process, since starting one costs more than most tests. */
const SUBJECTS = ['http', 'kie']
/** These take longest: each has a process to itself, so that all cores end together. */
const ALONE = [
  'client/examples', 'client/many-tasks', 'client/proxies', 'crash', 'create-crash', 'families', 'faults', 'faults-of-many',
  'files-used-up', 'leaks', 'process/shutdown', 'server'
]

const asked = process.argv.slice(2)
const startedMs = Date.now()
const files = asked.map(file => join(COMPILED, file.replace(/\.ts$/, '.js')))

compile()
const hasPassed = asked.length === 0 ? runTap(writeRuns()) : runTap([...files, '--disable-coverage'])
const report = readFileSync(REPORT, 'utf8')
if (!process.stdout.isTTY) process.stdout.write(failuresIn(report))
process.stdout.write(`${summarize(report)} in ${Math.round((Date.now() - startedMs) / 1_000)} s\n`)
process.exitCode = hasPassed ? 0 : 1

function compile () {
  process.stdout.write('compiling\n')
  const { status } = spawnSync('npx', ['--no-install', 'tsc', '-p', 'tsconfig.test.json'], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
  // What compiled files read from beside them.
  cpSync('package.json', join(COMPILED, 'package.json'))
  cpSync('test/fixtures/kie', join(COMPILED, 'test/fixtures/kie'), { recursive: true })
}

/** Writes a file for each room, which loads the tests in it. Returns these files and the tests that run alone. */
function writeRuns () {
  rmSync(ROOMS, { recursive: true, force: true })
  mkdirSync(ROOMS)
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.ts') && !file.startsWith('system/'))
    .map(file => file.replace('.test.ts', '')).sort()
  const rooms = new Map()
  for (const test of tests.filter(test => !ALONE.includes(test))) {
    const [folder, subject] = test.split('/')
    const room = !test.includes('/') ? 'whole' : SUBJECTS.includes(folder) ? `${folder}-${subject}` : folder
    rooms.set(room, `${rooms.get(room) ?? ''}import '../test/${test}.test.js'\n`)
  }
  for (const [room, imports] of rooms) writeFileSync(join(ROOMS, `${room}.test.js`), imports)
  const alone = tests.filter(test => ALONE.includes(test)).map(test => join(COMPILED, 'test', `${test}.test.js`))
  return [...alone, ...[...rooms.keys()].map(room => join(ROOMS, `${room}.test.js`))]
}

function runTap (args) {
  // Nobody watches: what failed is told at the end, instead of a line for each assertion.
  const reporter = process.stdout.isTTY ? [] : ['--reporter=silent']
  process.stdout.write('testing, a minute or two on two cores\n')
  const command = ['--no-install', 'tap', `--output-file=${REPORT}`, ...reporter, ...args]
  const { status } = spawnSync('npx', command, { stdio: 'inherit' })
  return status === 0
}

/** Each failed assertion with what it says of itself, below the names of the tests that it is in. */
function failuresIn (report) {
  return report.match(/^ *not ok .*\n(?: *---\n[^]*?\n *\.\.\.\n)?/gm)?.join('') ?? ''
}

/** From tap's last line, which leaves out a count of 0. */
function summarize (report) {
  const totals = report.match(/^# \{ total: .*\}$/gm)?.at(-1) ?? ''
  const count = name => totals.match(new RegExp(`${name}: (\\d+)`))?.[1] ?? '0'
  return `${count('pass')} passed, ${count('fail')} failed, ${count('skip')} skipped`
}
