import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { families } from '../../../src/kie/families/index.js'
import { operations as creations } from '../../../src/kie/families/operations/index.js'
import { build } from '../../fixtures/build.js'

interface Document {
  readonly openapi: string
  readonly info: { readonly version: string }
  readonly tags: ReadonlyArray<{ readonly name: string }>
  readonly paths: Record<string, Record<string, { operationId: string, tags: string[], responses: object }>>
  readonly components: { readonly schemas: Record<string, object> }
}

t.test('the document describes every route but itself, each with a name of its own', async t => {
  const { ask } = await build(t)
  const document = (await ask('/openapi.json')).json() as unknown as Document
  t.equal(document.openapi, '3.1.0')
  t.equal(document.info.version, '1.2.3')
  const ofTasks = ['', ...families.map(({ kind }) => `/${kind}`)].flatMap(prefix =>
    [`${prefix}/tasks/{id}`, `${prefix}/tasks/{id}/events`])
  const ofKie = families.map(({ dialects: [{ path }] }) => path)
  const ofCreations = Object.entries(creations).flatMap(([kind, rows]) =>
    rows.flatMap(({ name, path }) => [`/${kind}/${name}`, path]))
  t.same(Object.keys(document.paths).sort(),
    ['/', '/api/file-base64-upload', '/api/file-stream-upload', '/api/file-url-upload', '/api/v1/chat/credit', '/api/v1/common/download-url', '/callbacks/kie/{token}', '/credits', '/files', '/files/download-url', '/health', '/livez', '/problems/{slug}', '/readyz', '/tasks', ...ofTasks, ...ofKie, ...ofCreations].sort())
  const operations = Object.values(document.paths).flatMap(path => Object.values(path))
  t.equal(new Set(operations.map(({ operationId }) => operationId)).size, operations.length)
  const declared = new Set(document.tags.map(({ name }) => name))
  for (const { tags } of operations) t.ok(tags.length === 1 && tags.every(tag => declared.has(tag)), String(tags))
})

t.test('what the server answers is what the document says', async t => {
  const { ask, clock } = await build(t)
  const { components } = (await ask('/openapi.json')).json() as unknown as Document
  const ajv = new Ajv2020({ strict: false, schemas: [{ $id: 'doc', components }] })
  const validate = (name: string, value: unknown) => t.ok(ajv.validate(`doc#/components/schemas/${name}`, value), ajv.errorsText())

  for (const id of ['demo', 'demo-fail', 'demo-callback-exception', 'demo-instant']) {
    for (let read = 0; read < 4; read++) {
      validate('MusicTask', (await ask(`/tasks/${id}`)).json())
      await clock.advance(7_000)
    }
  }
  validate('Problem', (await ask('/tasks/nobody')).json())
  validate('Problem', (await ask('/tasks/demo-maintenance')).json())
  t.notOk(ajv.validate('doc#/components/schemas/MusicTask', { taskId: 'a' }), 'it can say no')
})

t.test('the committed document is that of the live routes (else: npm run openapi:write)', async t => {
  const { ask } = await build(t)
  const committed: Document = JSON.parse(readFileSync('openapi/openapi.json', 'utf8'))
  const live = (await ask('/openapi.json')).json() as unknown as Document
  t.same({ ...live, info: { ...live.info, version: '' } }, { ...committed, info: { ...committed.info, version: '' } })
})

t.test('Swagger UI and its files are served from here', async t => {
  const { ask } = await build(t)
  const page = await ask('/docs')
  t.match(page, { status: 200, headers: { 'content-type': /^text\/html/ } })
  t.match(page.text, /swagger-ui/)
  t.equal((await ask('/docs/static/swagger-ui-bundle.js')).status, 200)
  t.equal((await ask('/docs/json')).status, 200)
})
