import t from 'tap'
import { isProblemSlug, problemTypes } from '../../../src/http/problems/catalogue.js'

t.test('every type has an error status, a title, a detail and an advice', async t => {
  for (const { status, title, detail, advice } of Object.values(problemTypes)) {
    t.ok(status >= 400 && status < 600)
    for (const text of [title, detail, advice]) t.match(text, /^[A-Z"]/)
  }
})

t.test('what every object has is no problem type', async t => {
  t.ok(isProblemSlug('task-not-found'))
  t.notOk(isProblemSlug('toString'))
})
