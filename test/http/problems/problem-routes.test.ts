import t from 'tap'
import { problemTypes } from '../../../src/http/problems/catalogue.js'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'

t.test('every problem type has a page that says what it means and what to do', async t => {
  const { ask } = await build(t)
  for (const [slug, { status, detail, advice }] of Object.entries(problemTypes)) {
    const answer = await ask(`/problems/${slug}`)
    t.equal(answer.status, 200)
    t.match(answer.json(), { type: `/problems/${slug}`, status, meaning: detail, advice })
  }
})

t.test('an unknown type has none', async t => {
  const { ask } = await build(t)
  for (const slug of ['nope', 'constructor', '__proto__']) isProblem(t, await ask(`/problems/${slug}`), 404, 'route-not-found')
})
