import { createHmac } from 'node:crypto'
import t from 'tap'
import { createSignatureCheck, taskIdIn } from '../../../src/kie/create/callback.js'

const KEY = 'webhook-key-0123456789'
const timestamp = '1764000000'
const sign = (text: string, key = KEY) => createHmac('sha256', key).update(text).digest('base64')

t.test('the task is named where each of KIE\'s families names it', async t => {
  for (const body of [{ data: { task_id: 'one' } }, { data: { taskId: 'one' } }, { taskId: 'one', data: null }, { code: 501, data: { taskId: 'one', task_id: null } }]) {
    t.equal(taskIdIn(JSON.stringify(body)), 'one')
  }
  for (const text of ['', 'null', '[]', '{"data":[]}', '{"data":{"taskId":7}}', '{"taskId":', '"one"', '['.repeat(100_000)]) {
    t.equal(taskIdIn(text), undefined, text.slice(0, 20))
  }
})

t.test('a signature is KIE\'s when it is made of the id and the time with our key', async t => {
  const isSigned = createSignatureCheck(KEY)
  const signature = sign(`one.${timestamp}`)
  for (const spelling of [signature, signature.replace(/=$/, ''), Buffer.from(signature, 'base64').toString('base64url')]) {
    t.ok(isSigned({ timestamp, signature: spelling }, 'one'), spelling)
  }
  t.notOk(isSigned({ timestamp, signature }, 'two'))
  t.notOk(isSigned({ timestamp: '1764000001', signature }, 'one'))
  t.notOk(isSigned({ timestamp, signature: sign(`one.${timestamp}`, 'another-key-0123456789') }, 'one'))
})

t.test('what is no signature is none', async t => {
  const isSigned = createSignatureCheck(KEY)
  const signature = sign(`one.${timestamp}`)
  for (const bad of [undefined, '', 'x', `${signature}=`, ` ${signature}`, `${signature}, ${signature}`, signature.slice(4), `${signature}\n`, `!${signature.slice(1)}`]) {
    t.notOk(isSigned({ timestamp, signature: bad }, 'one'), String(bad))
  }
  for (const bad of [undefined, '', '-1', '1e9', '1'.repeat(17), `${timestamp}, ${timestamp}`]) {
    t.notOk(isSigned({ timestamp: bad, signature: sign(`one.${bad ?? ''}`) }, 'one'), String(bad))
  }
})
