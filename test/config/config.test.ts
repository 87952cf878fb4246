import t from 'tap'
import { loadConfig } from '../../src/config/config.js'
import { ConfigError } from '../../src/config/env.js'
import { isLoopback } from '../../src/config/kie-settings.js'

const files: Record<string, string> = { '/run/key': ' from-file\n', '/run/empty': '\n' }

function load (env: Record<string, string>) {
  return loadConfig({
    env,
    version: '1.2.3',
    readFile (path) {
      const text = files[path]
      if (text === undefined) throw new Error(`no ${path}`)
      return text
    }
  })
}

/** Every mistake of an environment, as the operator sees it. */
function mistakesOf (env: Record<string, string>): readonly string[] {
  try {
    load(env)
    return []
  } catch (error) {
    return (error as ConfigError).mistakes
  }
}

/** The variables that a start complains about, in order. */
function blamed (env: Record<string, string>): string[] {
  return mistakesOf(env).map(mistake => mistake.split(' ', 1)[0] ?? '')
}

const KEY = { KIE_API_KEY: 'key' }

t.test('without any environment the sandbox serves on loopback, with the published defaults', async t => {
  t.match(load({}), {
    kie: undefined,
    kieUserAgent: 'kie-bff/1.2.3',
    kieTimeoutMs: 5000,
    kieMaxRps: 50,
    kieMaxInFlight: 64,
    kieMaxQueue: 256,
    host: '127.0.0.1',
    port: 3000,
    logLevel: 'info',
    taskRateLimit: 3,
    taskThrottle: 'share',
    snapshotFreshMs: 334,
    snapshotMaxAgeMs: 1000,
    staleIfErrorMs: 10_000,
    terminalTtlMs: 3_600_000,
    cacheMaxEntries: 10_000,
    cacheMaxBytes: 67_108_864,
    clientRateLimit: 300,
    corsOrigins: [],
    shutdownDelayMs: 0,
    shutdownTimeoutMs: 10_000
  })
})

t.test('with a key the real KIE is asked', async t => {
  const config = load(KEY)
  t.equal(config.kie?.apiKey, 'key')
  t.equal(config.kie?.baseUrl.href, 'https://api.kie.ai/')
  t.equal(load({ ...KEY, KIE_USER_AGENT: 'mine/1 (x)' }).kieUserAgent, 'mine/1 (x)')
  t.ok(Object.isFrozen(config))
})

t.test('the key may come from a file, without the space around it', async t => {
  t.equal(load({ KIE_API_KEY_FILE: '/run/key' }).kie?.apiKey, 'from-file')
  t.same(blamed({ KIE_API_KEY_FILE: '/run/empty' }), ['KIE_API_KEY_FILE'])
  t.same(blamed({ KIE_API_KEY_FILE: '/run/missing' }), ['KIE_API_KEY_FILE'])
  t.same(blamed({ ...KEY, KIE_API_KEY_FILE: '/run/key' }), ['KIE_API_KEY_FILE'])
})

t.test('nobody is served invented songs by accident', async t => {
  t.same(blamed({ NODE_ENV: 'production' }), ['KIE_API_KEY'])
  t.same(blamed({ KIE_SANDBOX: '0' }), ['KIE_API_KEY'])
  t.same(blamed({ KIE_BASE_URL: 'https://kie.example.com' }), ['KIE_API_KEY'])
  t.same(blamed({ KIE_SANDBOX: '1', KIE_BASE_URL: 'https://kie.example.com' }), ['KIE_BASE_URL'])
})

t.test('the sandbox can be asked for, in production and beside a key too', async t => {
  t.equal(load({ NODE_ENV: 'production', KIE_SANDBOX: '1' }).kie, undefined)
  t.equal(load({ ...KEY, KIE_SANDBOX: '1' }).kie, undefined)
  t.ok(load({ ...KEY, KIE_SANDBOX: '0' }).kie)
})

t.test('in production a shutdown waits for the balancer to notice', async t => {
  t.equal(load({ ...KEY, NODE_ENV: 'production' }).shutdownDelayMs, 1500)
})

t.test('the upstream is https, or http on loopback', async t => {
  for (const url of ['https://kie.example.com/v2', 'http://127.0.0.1:1', 'http://localhost:1', 'http://[::1]:1', 'http://127.9.9.9']) {
    t.same(blamed({ ...KEY, KIE_BASE_URL: url }), [], url)
  }
  for (const url of ['http://kie.example.com', 'ftp://127.0.0.1', 'kie', 'https://u:p@x.com', 'https://x.com?a', 'https://x.com#a', 'http://127.0.0.1.evil.com']) {
    t.same(blamed({ ...KEY, KIE_BASE_URL: url }), ['KIE_BASE_URL'], url)
  }
})

t.test('each bad value is a mistake of its variable', async t => {
  const bad: Record<string, string[]> = {
    PORT: ['x', '-1', '65536', '3000.5', '1e3', '0x10', ' '],
    HOST: ['a b', 'http://x', '::g'],
    LOG_LEVEL: ['loud', 'INFO'],
    TASK_RATE_LIMIT: ['0', '4'],
    TASK_THROTTLE: ['none'],
    KIE_TIMEOUT_MS: ['0', '60001'],
    KIE_USER_AGENT: ['a\nb', 'é'],
    KIE_SANDBOX: ['yes'],
    KIE_API_KEY: ['a b', 'é', 'a\nb'],
    CLIENT_RATE_LIMIT: ['-1'],
    CACHE_MAX_ENTRIES: ['0'],
    CORS_ORIGINS: ['*', 'null', 'https://a.com/', 'a.com', 'https://a.com,', 'ftp://a.com', 'https://a.com, *'],
    NODE_TLS_REJECT_UNAUTHORIZED: ['0']
  }
  for (const [name, values] of Object.entries(bad)) {
    for (const value of values.filter(value => value.trim() !== '')) {
      t.same(blamed({ ...KEY, [name]: value }), [name], `${name}=${value}`)
    }
  }
})

t.test('all mistakes are told at once, and no value is', async t => {
  const env = { PORT: 'canary1', HOST: 'canary 2', KIE_API_KEY: 'canary 3', TASK_THROTTLE: 'canary4', KIE_BASE_URL: 'canary5' }
  t.same(blamed(env).sort(), ['HOST', 'KIE_API_KEY', 'KIE_BASE_URL', 'PORT', 'TASK_THROTTLE'])
  t.notMatch(mistakesOf(env).join('\n'), /canary/)
  t.throws(() => load(env), { name: 'ConfigError', message: /PORT must be a whole number from 0 to 65535/ })
})

t.test('an empty variable is an unset one', async t => {
  t.equal(load({ PORT: '', KIE_API_KEY: ' ' }).kie, undefined)
})

t.test('origins are exact, comma separated', async t => {
  t.same(load({ ...KEY, CORS_ORIGINS: 'https://a.com, http://localhost:5173' }).corsOrigins, ['https://a.com', 'http://localhost:5173'])
})

t.test('a name that only begins like loopback is not', async t => {
  for (const name of ['localhost', '127.0.0.1', '127.1.2.3', '[::1]']) t.ok(isLoopback(name), name)
  for (const name of ['localhost.evil.com', '127.0.0.1.evil.com', '128.0.0.1', '[::2]', '0.0.0.0']) t.notOk(isLoopback(name), name)
})
