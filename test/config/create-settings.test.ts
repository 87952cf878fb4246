import t from 'tap'
import { createEnvReader } from '../../src/config/env.js'
import { readCreateSettings } from '../../src/config/create-settings.js'

function read (env: Record<string, string>, isSandbox = false, file = '') {
  const reader = createEnvReader(env)
  const settings = readCreateSettings(reader, isSandbox, { readFile: () => file })
  reader.assertGood()
  return settings
}

t.test('against KIE only TASK_CREATION=on spends; over the sandbox only off does not', async t => {
  t.same(['auto', 'on', 'off'].map(TASK_CREATION => read({ TASK_CREATION }).isCreationOn), [false, true, false])
  t.same(['auto', 'on', 'off'].map(TASK_CREATION => read({ TASK_CREATION }, true).isCreationOn), [true, true, false])
})

t.test('patterns name operations, or models of the market', async t => {
  t.same(read({ CREATE_ALLOW: 'music/*, veo/generate,jobs:nano-banana*,jobs:google/imagen4' }).createAllow,
    ['music/*', 'veo/generate', 'jobs:nano-banana*', 'jobs:google/imagen4'])
  for (const CREATE_ALLOW of ['music', 'a/b/c', '*/generate', 'music/*x', 'veo:fast', ',']) {
    t.throws(() => read({ CREATE_ALLOW }), { message: /^CREATE_ALLOW/ }, CREATE_ALLOW)
  }
})

t.test('the public address is https, or loopback, and loses the slash at its end', async t => {
  t.equal(read({ PUBLIC_URL: 'https://a.example.test/base/' }).publicUrl, 'https://a.example.test/base')
  t.equal(read({ PUBLIC_URL: 'http://127.0.0.1:3000' }).publicUrl, 'http://127.0.0.1:3000')
  for (const PUBLIC_URL of ['a.example.test', 'http://a.example.test', 'https://u:p@a.test', 'https://a.test/?x', 'https://a.test/#x']) {
    t.throws(() => read({ PUBLIC_URL }), { message: /^PUBLIC_URL/ }, PUBLIC_URL)
  }
})

t.test('the key of KIE\'s signatures comes from a variable or a file, and is optional', async t => {
  t.equal(read({}).webhookKey, undefined)
  t.equal(read({ KIE_WEBHOOK_KEY: 'webhook-key-0123456789' }).webhookKey, 'webhook-key-0123456789')
  t.equal(read({ KIE_WEBHOOK_KEY_FILE: '/key' }, false, 'webhook-key-in-a-file\n').webhookKey, 'webhook-key-in-a-file')
  t.throws(() => read({ KIE_WEBHOOK_KEY: 'short' }), { message: /^KIE_WEBHOOK_KEY must hold at least 16/ })
  t.throws(() => read({ KIE_WEBHOOK_KEY_FILE: '/key' }), { message: /^KIE_WEBHOOK_KEY_FILE names an empty file/ })
  t.throws(() => read({ KIE_WEBHOOK_KEY: 'webhook-key-0123456789', KIE_WEBHOOK_KEY_FILE: '/key' }, false, 'webhook-key-in-a-file'), {
    message: /^KIE_WEBHOOK_KEY_FILE cannot be set together/
  })
})
