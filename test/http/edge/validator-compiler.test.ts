import t from 'tap'
import { createValidatorCompiler } from '../../../src/http/edge/validator-compiler.js'

t.test('equal schemas of different routes share one validator', async t => {
  const compile = createValidatorCompiler()
  const schemaOf = (pattern: string) => ({ type: 'object', properties: { id: { type: 'string', pattern } } })
  const one = compile({ schema: schemaOf('^a$'), method: 'GET', url: '/one', httpPart: 'params' })
  t.equal(compile({ schema: schemaOf('^a$'), method: 'GET', url: '/two', httpPart: 'params' }), one)
  t.not(compile({ schema: schemaOf('^b$'), method: 'GET', url: '/two', httpPart: 'params' }), one)
  t.equal(one({ id: 'a' }), true)
  t.equal(one({ id: 'b' }), false)
})
