import t from 'tap'
import { createAllowList } from '../../../../src/http/clients/create/allow-list.js'

t.test('operations are allowed by name, by kind, or all', async t => {
  const allows = (pattern: string, kind: string, name: string) => createAllowList([pattern]).operation(kind, name)
  t.ok(allows('*', 'veo', 'generate'))
  t.ok(allows('music/*', 'music', 'extend'))
  t.notOk(allows('music/*', 'veo', 'generate'))
  t.ok(allows('veo/generate', 'veo', 'generate'))
  t.notOk(allows('veo/generate', 'veo', 'extend'))
})

t.test('models of the market are allowed by name, or by how they begin', async t => {
  const list = createAllowList(['jobs:nano-banana*', 'jobs:z-image'])
  t.ok(list.operation('jobs', 'create'), 'for one model at least')
  t.notOk(list.operation('music', 'generate'))
  const models = ['nano-banana-2', 'z-image', 'z-image-2', undefined, 7]
  t.same(models.map(model => list.model('jobs', 'create', model)), [true, true, false, false, false])
  t.ok(createAllowList(['jobs/*']).model('jobs', 'create', 'any'))
})
