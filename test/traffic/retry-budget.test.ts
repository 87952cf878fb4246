import fc from 'fast-check'
import t from 'tap'
import { createRetryBudget } from '../../src/traffic/retry-budget.js'
import { holds } from '../fixtures/property.js'

const TENTH = { ratio: 0.1, maxSaved: 10 }

t.test('the first call may be tried again, then one in ten', async t => {
  const budget = createRetryBudget(TENTH)
  t.ok(budget.spend())
  for (let call = 1; call <= 9; call++) budget.save()
  t.notOk(budget.spend())
  budget.save()
  t.ok(budget.spend())
  t.notOk(budget.spend())
})

t.test('however long all went well, only so many retries are saved up', async t => {
  const budget = createRetryBudget(TENTH)
  for (let call = 0; call < 1000; call++) budget.save()
  const spent = Array.from({ length: 20 }, () => budget.spend())
  t.equal(spent.filter(Boolean).length, 10)
})

t.test('of n calls at most 1 + n/10 are tried again, and a retry that is saved is given', async t => {
  await holds(t, fc.property(fc.array(fc.boolean(), { maxLength: 500 }), calls => {
    const budget = createRetryBudget(TENTH)
    let saved = 1 // the model: a plain number
    for (const fails of calls) {
      budget.save()
      saved = Math.min(10, saved + 0.1)
      if (!fails) continue
      const isThere = saved > 1 - 1e-6
      if (budget.spend() !== isThere) return false
      if (isThere) saved--
    }
    return true
  }))
})
