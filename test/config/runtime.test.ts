import t from 'tap'
import { createEnvReader, type ConfigError } from '../../src/config/env.js'
import { checkRuntime, type Runtime } from '../../src/config/runtime.js'

const PLAIN: Runtime = { flags: [], args: [], hasInspector: false }

function mistakesOf (env: Record<string, string>, runtime: Partial<Runtime> = {}): readonly string[] {
  const reader = createEnvReader(env)
  checkRuntime(reader, { ...PLAIN, ...runtime })
  try {
    reader.assertGood()
    return []
  } catch (error) {
    return (error as ConfigError).mistakes
  }
}

const PRODUCTION = { NODE_ENV: 'production' }

const REVEALING = [
  '--inspect', '--inspect=0.0.0.0:1', '--inspect-brk', '--inspect_brk', '--inspect-wait', '--inspect-port=1',
  '--heapsnapshot-signal=SIGHUP', '--heapsnapshot-near-heap-limit=1', '--report-on-signal', '--report_on_fatalerror',
  '--report-uncaught-exception', '--abort-on-uncaught-exception', '--trace-tls', '--tls-keylog=/tmp/canary'
]

const HARMLESS = ['--enable-source-maps', '--max-old-space-size=512', '--import=./inspect.js', '--disable-sigusr1']

t.test('in production no flag may show the token, wherever it stands', async t => {
  for (const flag of REVEALING) {
    t.match(mistakesOf(PRODUCTION, { flags: [flag] }), [/^--[a-z-]+ is refused in production/], flag)
    t.match(mistakesOf({ ...PRODUCTION, NODE_OPTIONS: `--no-warnings "${flag}"` }), [/^NODE_OPTIONS must not hold --/], flag)
    t.same(mistakesOf({ NODE_OPTIONS: flag }, { flags: [flag], hasInspector: true }), [], `${flag} in development`)
  }
  t.same(mistakesOf({ ...PRODUCTION, NODE_OPTIONS: HARMLESS.join(' ') }, { flags: HARMLESS }), [])
  t.notMatch(mistakesOf(PRODUCTION, { flags: REVEALING }), /canary/)
})

t.test('an inspector that something else has opened is refused in production', async t => {
  t.match(mistakesOf(PRODUCTION, { hasInspector: true }), [/^the inspector /])
  t.equal(mistakesOf(PRODUCTION, { hasInspector: true, flags: ['--inspect'] }).length, 1)
})

t.test('in production nobody prints headers', async t => {
  t.match(mistakesOf({ ...PRODUCTION, NODE_DEBUG: 'http', NODE_DEBUG_NATIVE: 'x' }), [/^NODE_DEBUG /, /^NODE_DEBUG_NATIVE /])
  t.same(mistakesOf({ NODE_DEBUG: 'http' }), [])
})

t.test('a secret on the command line, which everybody may read, ends every start', async t => {
  for (const args of [['--token=canary'], ['--help'], ['canary']]) {
    t.match(mistakesOf({}, { args }), [/^the command line must be empty/])
    t.notMatch(mistakesOf({}, { args }), /canary/)
  }
})
