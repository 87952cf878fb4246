import t from 'tap'
import { loadConfig } from '../../src/config/config.js'
import { ConfigError } from '../../src/config/env.js'
import { isLoopback } from '../../src/config/kie-settings.js'

const DIGESTS = ['a'.repeat(64), '0123456789abcdef'.repeat(4)]

const files: Record<string, string> = {
  '/run/key': ' key-from-a-file-0123\n',
  '/run/empty': '\n',
  '/run/digests': `\n${DIGESTS[0]?.toUpperCase()}\r\n  ${DIGESTS[1]},\n${DIGESTS[0]}\n`,
  '/run/plain-keys': 'canary\n',
  '/run/quoted': '"key-from-a-file-0123"\n',
  '/run/sha256sum': `${DIGESTS[0]}  -\n${DIGESTS[1]}  -\n`,
  '/run/key-not-digest': `kb_${'a'.repeat(43)}\n`
}

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

const API_KEY = 'key-0123456789abcdef'
const KEY = { KIE_API_KEY: API_KEY }

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
    pollIntervalMs: 2000,
    watchMaxMs: 1_800_000,
    streamMax: 10_000,
    streamMaxPerClient: 100,
    clientKeys: [],
    clientRateLimit: 300,
    clientMissLimit: 20,
    corsOrigins: [],
    trustedProxies: [],
    allowedHosts: ['localhost', '127.0.0.1', '[::1]', '127.0.0.1'],
    shutdownDelayMs: 0,
    shutdownTimeoutMs: 35_000,
    isCreationOn: true,
    createAllow: ['*'],
    createDailyLimit: 0,
    kieCreateLimit: 20,
    kieCreateTimeoutMs: 30_000,
    clientCreateLimit: 20,
    dataDir: undefined,
    publicUrl: undefined
  })
})

t.test('with a key the real KIE is asked', async t => {
  const config = load(KEY)
  t.equal(config.kie?.apiKey, API_KEY)
  t.equal(config.kie?.baseUrl.href, 'https://api.kie.ai/')
  t.equal(load({ ...KEY, KIE_USER_AGENT: 'mine/1 (x)' }).kieUserAgent, 'mine/1 (x)')
  t.ok(Object.isFrozen(config))
})

t.test('the key may come from a file, without the space around it', async t => {
  t.equal(load({ KIE_API_KEY_FILE: '/run/key' }).kie?.apiKey, 'key-from-a-file-0123')
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

t.test('any environment but development and test counts as production, however it is spelt', async t => {
  for (const name of ['production', 'Production', 'PRODUCTION', ' production', 'production\r', 'production ', 'prod', 'staging', 'live']) {
    t.same(blamed({ NODE_ENV: name }), ['KIE_API_KEY'], JSON.stringify(name))
  }
  for (const name of ['', ' ', 'development', 'Development\r', 'test']) t.equal(load({ NODE_ENV: name }).isProduction, false, name)
})

t.test('space, line ends of Windows and case around a value do not count', async t => {
  t.match(load({ ...KEY, PORT: ' 8080\r', LOG_LEVEL: 'INFO', TASK_THROTTLE: 'Reject ', HOST: '\t::1\n' }), {
    port: 8080, logLevel: 'info', taskThrottle: 'reject', host: '::1'
  })
  t.equal(load({ KIE_API_KEY: `\ufeff${API_KEY}\u00a0\r\n` }).kie?.apiKey, API_KEY)
  for (const on of ['1', 'true', 'TRUE']) t.equal(load({ ...KEY, KIE_SANDBOX: on }).kie, undefined, on)
  for (const off of ['0', 'false']) t.ok(load({ ...KEY, KIE_SANDBOX: off }).kie, off)
})

t.test('a value in quotes or an unfilled placeholder is a mistake, not a value', async t => {
  const shells = (value: string) => [`"${value}"`, `'${value}'`, `\`${value}\``]
  const templates = ['$KIE_KEY', '$' + '{KIE_KEY}', '$(cat key)', '{{ key }}', '{{ .Values.key }}', '<the key>', '%KIE_KEY%']
  for (const value of [...shells(API_KEY), ...templates]) t.same(blamed({ KIE_API_KEY: value }), ['KIE_API_KEY'], value)
  for (const [name, value] of [['PORT', '8080'], ['NODE_ENV', 'production'], ['CLIENT_KEYS', 'a'.repeat(64)], ['HOST', '::1']] as const) {
    for (const quoted of [...shells(value), ...templates]) t.same(blamed({ ...KEY, [name]: quoted }), [name], `${name}=${quoted}`)
  }
})

t.test('a key that is short, quoted in its file, or the word of an example is refused', async t => {
  for (const key of ['k', 'x'.repeat(15), 'your-kie-api-key-here', 'xxxxxxxxxxxxxxxxxxxx', 'REPLACE_ME_WITH_A_KEY', '****************']) {
    t.same(blamed({ KIE_API_KEY: key }), ['KIE_API_KEY'], key)
  }
  t.ok(load({ KIE_API_KEY: 'x1'.repeat(8) }).kie)
  t.same(blamed({ KIE_API_KEY_FILE: '/run/quoted' }), ['KIE_API_KEY_FILE'])
})

t.test('a name that looks like one of ours is known, unless a cluster made it', async t => {
  const env = {
    ...KEY,
    KIE_APIKEY: 'canary',
    TASK_THROTLE: 'x',
    CLIENT_RATELIMIT: '1',
    KIE_BFF_PORT: 'tcp://10.0.0.1:3000',
    KIE_BFF_PORT_3000_TCP: 'tcp://10.0.0.1:3000',
    KIE_BFF_PORT_3000_TCP_ADDR: '10.0.0.1',
    KIE_BFF_SERVICE_HOST: '10.0.0.1',
    KIE_BFF_SERVICE_PORT_HTTP: '3000',
    CREATE_ALOW: 'music/*',
    CREATE_DAILY_LIMITS: '1',
    UPLOAD_MAX_BYTE: '1',
    STREAM_MAXIMUM: '1',
    LOG_FORMAT: 'x',
    OTHER: 'x'
  }
  t.same(load(env).unknownVariables, [
    'KIE_APIKEY', 'TASK_THROTLE', 'CLIENT_RATELIMIT', 'CREATE_ALOW', 'CREATE_DAILY_LIMITS', 'UPLOAD_MAX_BYTE', 'STREAM_MAXIMUM'
  ])
  t.same(load(KEY).unknownVariables, [])
})

t.test('KIE\'s own upload host goes with KIE\'s own API, also where that is named', async t => {
  for (const [env, uploadUrl] of [
    [{}, 'https://kieai.redpandaai.co/'],
    [{ KIE_BASE_URL: 'https://api.kie.ai' }, 'https://kieai.redpandaai.co/'],
    [{ KIE_BASE_URL: 'https://API.kie.ai/' }, 'https://kieai.redpandaai.co/'],
    [{ KIE_BASE_URL: 'https://kie.example.com' }, undefined],
    [{ KIE_BASE_URL: 'https://api.kie.ai/v2' }, undefined]
  ] as const) t.equal(load({ ...KEY, ...env }).uploadUrl?.href, uploadUrl)
})

t.test('the folder of creations is among the settings that are told at the start', async t => {
  t.match(load({ ...KEY, DATA_DIR: '/var/lib/kie-bff' }).effective, { DATA_DIR: '/var/lib/kie-bff' })
})

t.test('a protection that does not exist yet ends the start', async t => {
  for (const name of ['CLIENT_JWKS_URL', 'CLIENT_JWT_ISSUER', 'TASK_ACCESS', 'TASK_ID_SECRET_FILE', 'CLIENT_ADMIN_KEYS']) {
    t.same(blamed({ ...KEY, [name]: 'owner' }), [name])
  }
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
    LOG_LEVEL: ['loud'],
    TASK_RATE_LIMIT: ['0', '4'],
    TASK_THROTTLE: ['none'],
    KIE_TIMEOUT_MS: ['0', '60001'],
    KIE_USER_AGENT: ['a\nb', 'é'],
    KIE_SANDBOX: ['yes'],
    KIE_API_KEY: ['a b', 'é', 'a\nb'],
    CLIENT_RATE_LIMIT: ['-1'],
    CLIENT_MISS_LIMIT: ['-1', 'off'],
    CLIENT_KEYS: ['secret', 'a'.repeat(63), 'g'.repeat(64), ',', `${'a'.repeat(64)},`, `${'a'.repeat(64)} ${'b'.repeat(64)}`],
    TRUST_PROXY: [
      'true', '1', 'loopback', 'proxy.example.com', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/', '10.0.0/8', 'fd00::/129',
      '10.0.0.0/255.0.0.0', '::ffff:10.0.0.0/8', '::ffff:0:0/96', '10.0.0.0/8,', '10.0.0.0/8,,::1', 'fe80::1%eth0'
    ],
    ALLOWED_HOSTS: ['*', '*.example.com', 'http://a.com', 'a.com/', 'a.com:0', 'a.com:65536', 'a.com:x', 'a b', 'a.com,', '[::g]', '[a.com]'],
    CACHE_MAX_ENTRIES: ['0'],
    POLL_INTERVAL_MS: ['0', '99'],
    WATCH_MAX_SECONDS: ['-1', '86401'],
    STREAM_MAX: ['-1'],
    STREAM_MAX_PER_CLIENT: ['many'],
    CORS_ORIGINS: [
      '*', 'null', 'https://a.com/', 'a.com', 'https://a.com,', 'ftp://a.com', 'https://a.com, *', 'https://A.com',
      'https://a.com:443', 'capacitor://', 'capacitor://localhost/', 'tauri://u@localhost', 'file://', 'file://a', 'ws://a.com'
    ],
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
  const origins = [
    'https://a.com', 'http://localhost:5173', 'http://[::1]:8080', 'capacitor://localhost', 'ionic://localhost', 'tauri://localhost',
    'chrome-extension://abcdefghijklmnop', 'moz-extension://0b9f3a6e-7a1c', 'app://obsidian.md', 'vscode-webview://1ab'
  ]
  t.same(load({ ...KEY, CORS_ORIGINS: origins.join(', ') }).corsOrigins, origins)
})

t.test('client keys come as digests, from a file too, each once', async t => {
  t.same(load({ ...KEY, CLIENT_KEYS: DIGESTS.join(' , ').toUpperCase() }).clientKeys, DIGESTS)
  t.same(load({ ...KEY, CLIENT_KEYS_FILE: '/run/digests' }).clientKeys, DIGESTS)
})

t.test('a digest may come as sha256sum prints it', async t => {
  t.same(load({ ...KEY, CLIENT_KEYS: `${DIGESTS[0]}  -` }).clientKeys, [DIGESTS[0]])
  t.same(load({ ...KEY, CLIENT_KEYS_FILE: '/run/sha256sum' }).clientKeys, DIGESTS)
})

t.test('a key in place of its digest is recognised', async t => {
  t.match(mistakesOf({ ...KEY, CLIENT_KEYS: `kb_${'a'.repeat(43)}` }), [/^CLIENT_KEYS holds a key/])
  t.match(mistakesOf({ ...KEY, CLIENT_KEYS_FILE: '/run/key-not-digest' }), [/^CLIENT_KEYS_FILE holds a key/])
})

t.test('a file of client keys that says nothing, or something else, opens the door to nobody', async t => {
  for (const file of ['/run/empty', '/run/plain-keys', '/run/missing']) t.same(blamed({ ...KEY, CLIENT_KEYS_FILE: file }), ['CLIENT_KEYS_FILE'])
  t.same(blamed({ ...KEY, CLIENT_KEYS: DIGESTS.join(), CLIENT_KEYS_FILE: '/run/digests' }), ['CLIENT_KEYS_FILE'])
  t.notMatch(mistakesOf({ ...KEY, CLIENT_KEYS_FILE: '/run/plain-keys' }).join(), 'canary')
})

t.test('proxies are trusted by address or network', async t => {
  const networks = ['10.0.0.0/8', '192.0.2.1', 'fd00::/8', '::1', '::ffff:10.0.0.0/104']
  t.same(load({ ...KEY, TRUST_PROXY: networks.join(', ') }).trustedProxies, networks)
})

t.test('on loopback only loopback names are allowed, elsewhere all, unless some are named', async t => {
  const hosts = (env: Record<string, string>) => load({ ...KEY, ...env }).allowedHosts
  for (const host of ['127.0.0.2', 'localhost', 'LOCALHOST', '::1']) t.match(hosts({ HOST: host }), ['localhost', '127.0.0.1', '[::1]'])
  t.ok(hosts({ HOST: '127.0.0.2' })?.includes('127.0.0.2'))
  for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.com']) t.equal(hosts({ HOST: host }), undefined)
  const named = 'tasks.example.com, Other.example.com:8443, ::1, [::2]:80, 192.0.2.1'
  t.same(hosts({ ALLOWED_HOSTS: named }), ['tasks.example.com', 'Other.example.com:8443', '[::1]', '[::2]:80', '192.0.2.1'])
})

t.test('a name that only begins like loopback is not', async t => {
  for (const name of ['localhost', '127.0.0.1', '127.1.2.3', '[::1]']) t.ok(isLoopback(name), name)
  for (const name of ['localhost.evil.com', '127.0.0.1.evil.com', '128.0.0.1', '[::2]', '0.0.0.0']) t.notOk(isLoopback(name), name)
})

t.test('music is read in the dialect that knows it, unless one is named', async t => {
  t.equal(load({}).kieMusicDialect, 'auto')
  for (const dialect of ['auto', 'legacy', 'jobs']) t.equal(load({ KIE_MUSIC_DIALECT: dialect }).kieMusicDialect, dialect)
  t.same(mistakesOf({ KIE_MUSIC_DIALECT: 'both' }), ['KIE_MUSIC_DIALECT must be one of auto, legacy, jobs'])
})

t.test('files go to KIE\'s upload host only together with KIE\'s own API, unless another is named', async t => {
  const KEY = { KIE_API_KEY: 'k'.repeat(32) }
  const OTHER = { ...KEY, KIE_BASE_URL: 'https://kie.example.test' }
  t.equal(load(KEY).uploadUrl?.href, 'https://kieai.redpandaai.co/')
  t.equal(load(OTHER).uploadUrl, undefined)
  t.equal(load({ ...OTHER, KIE_UPLOAD_URL: 'https://up.example.test' }).uploadUrl?.href, 'https://up.example.test/')
  t.match(mistakesOf({ ...KEY, KIE_UPLOAD_URL: 'http://up.example.test' }), [/^KIE_UPLOAD_URL must be an https: address/])
  t.match([load(KEY).uploadMaxBytes, load({ ...KEY, UPLOAD_MAX_BYTES: '5' }).uploadMaxBytes], [104_857_600, 5])
})
