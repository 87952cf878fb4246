import t from 'tap'
import { operations } from '../../../src/kie/families/operations/index.js'
import { bodySchema, checkBody, type FieldType } from '../../../src/kie/protocol/operation.js'

const VALID: Readonly<Record<FieldType, unknown>> = { text: 'a', number: 1, boolean: true, list: ['a'], object: { a: 1 } }
const all = Object.entries(operations).flatMap(([kind, rows]) => rows.map(row => ({ kind, row })))

for (const { kind, row } of all) {
  t.test(`${kind}/${row.name} takes its fields, and names each mistake`, async t => {
    const body = Object.fromEntries(Object.entries(row.fields).map(([name, type]) => [name, VALID[type]]))
    t.same(checkBody(row, body), [])
    for (const name of row.required) {
      const { [name]: _left, ...rest } = body
      t.match(checkBody(row, rest), [{ field: name, expected: /required/ }])
      t.ok(Object.hasOwn(row.fields, name), 'what is required is a field')
    }
    t.match(checkBody(row, { ...body, misspelt: 1 }), [{ field: 'misspelt', expected: /no such field/ }])
    t.match(checkBody(row, { ...body, callBackUrl: 'https://a.test' }), [{ field: 'callBackUrl', expected: /set by this proxy/ }])
    for (const [name, type] of Object.entries(row.fields)) {
      t.match(checkBody(row, { ...body, [name]: null }), [{ field: name }])
      t.match(checkBody(row, { ...body, [name]: type === 'text' ? 1 : 'no' }), [{ field: name }])
    }
    t.match(bodySchema(row), { type: 'object', required: row.required, additionalProperties: false })
  })
}

t.test('no two operations share a name or a path', async t => {
  t.equal(new Set(all.map(({ kind, row }) => `${kind}/${row.name}`)).size, all.length)
  t.equal(new Set(all.map(({ row }) => row.path)).size, all.length)
})

t.test('a number may come as text, and a field of an object\'s prototype is no field', async t => {
  const row = { ...all[0]?.row, fields: { count: 'number' }, required: [] } as unknown as Parameters<typeof checkBody>[0]
  for (const count of [1, -1.5, '5', '-0.25']) t.same(checkBody(row, { count }), [])
  for (const count of ['', ' 5', '5s', '1e3', '0x5', 'NaN']) t.equal(checkBody(row, { count }).length, 1)
  t.match(checkBody(row, { constructor: 1 }), [{ field: 'constructor' }])
})

t.test('what is nested deeper than any model takes is refused, however deep it is', async t => {
  const row = { ...all[0]?.row, fields: { input: 'object' }, required: [] } as unknown as Parameters<typeof checkBody>[0]
  const nested = (levels: number) => JSON.parse('{"a":'.repeat(levels) + '1' + '}'.repeat(levels))
  t.same(checkBody(row, { input: nested(32) }), [])
  t.match(checkBody(row, { input: nested(50_000) }), [{ field: 'input', expected: /nested/ }])
})
