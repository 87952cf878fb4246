// Runs the tests: `npm test`, or `npm test -- test/traffic/clock.test.ts …` for some of them, without coverage.
// Compiles once, then runs what was compiled: a loader of TypeScript in each process costs more than most tests.
// The first run after an install takes 15 s more, in which tap builds itself without its loader.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const COMPILED = '.compiled'
const RUNS = join(COMPILED, 'runs')
const REPORT = join(COMPILED, 'report.tap')
const COVERAGE = join('.tap', 'report', 'coverage-summary.json')

/** Not 100: a process that is killed on purpose takes its counts along, and V8 leaves out a line now and then. */
const MIN_COVERED_PERCENT = 99.5

/**
 * What runs in one process, the longest first, so that all cores end together: a process costs more than most tests. A
 * test file belongs to the first that fits.
 *
 * @type {Array<[string, RegExp]>}
 */
const PROCESSES = [
  ['faults-of-many', /^faults-of-many$/],
  ['client', /^client\/(?!examples$)/],
  ['http-tasks', /^http\/tasks\//],
  ['server', /^server$/],
  ['faults', /^faults$/],
  ['spawning', /^(?:crash|create-crash|files-used-up|process\/shutdown)$/],
  ['tasks', /^tasks\//],
  ['examples', /^client\/examples$/],
  ['families', /^families$/],
  ['leaks', /^leaks$/],
  ['kie-families', /^kie\/families\//],
  ['http-edge', /^http\/edge\//],
  ['http', /^http\//],
  ['sandbox', /^sandbox\//],
  ['kie', /^kie\//],
  ['small', /^(?:config|metrics|process|stores|traffic)\//],
  ['whole', /^/]
]

const asked = process.argv.slice(2)
const startedMs = Date.now()
const files = asked.map(file => join(COMPILED, file.replace(/\.ts$/, '.js')))

compile()
const hasPassed = asked.length === 0 ? runTap(writeRuns()) : runTap([...files, '--disable-coverage'])
const report = readFileSync(REPORT, 'utf8')
if (!process.stdout.isTTY) process.stdout.write(failuresIn(report))
process.stdout.write(`${summarize(report)} in ${Math.round((Date.now() - startedMs) / 1_000)} s\n`)
if (!hasPassed) process.exitCode = 1
else if (asked.length === 0) demandCoverage()

function compile () {
  process.stdout.write('compiling\n')
  const { status } = spawnSync('npx', ['--no-install', 'tsc', '-p', 'tsconfig.test.json'], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
  // What compiled files read from beside them.
  cpSync('package.json', join(COMPILED, 'package.json'))
  cpSync('playground', join(COMPILED, 'playground'), { recursive: true })
  cpSync(join(COMPILED, 'client/src'), join(COMPILED, 'client/dist'), { recursive: true })
  cpSync('test/fixtures/kie', join(COMPILED, 'test/fixtures/kie'), { recursive: true })
}

/** Writes a file for each process, which loads its tests, and returns these files. */
function writeRuns () {
  rmSync(RUNS, { recursive: true, force: true })
  mkdirSync(RUNS)
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.test.ts') && !file.startsWith('system/'))
    .map(file => file.replace('.test.ts', '')).sort()
  const runOf = test => PROCESSES.find(([, fits]) => fits.test(test))[0]
  return PROCESSES.map(([name]) => {
    const path = join(RUNS, `${name}.test.js`)
    const imports = tests.filter(test => runOf(test) === name).map(test => `import '../test/${test}.test.js'\n`)
    writeFileSync(path, imports.join(''))
    return path
  })
}

function runTap (args) {
  rmSync(REPORT, { force: true })
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

function demandCoverage () {
  const { total } = JSON.parse(readFileSync(COVERAGE, 'utf8'))
  if (total.lines.pct >= MIN_COVERED_PERCENT) return
  process.stdout.write(`${total.lines.pct} % of the lines are covered, ${MIN_COVERED_PERCENT} % must be\n`)
  process.exitCode = 1
}
