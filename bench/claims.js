/**
 * Counts what was looked at under each claim and keeps the first few cases in which it did not hold.
 * `report()` prints a table, and makes the process end with 1 unless everything held.
 */
export function createClaims () {
  const claims = new Map()

  return {
    check (name, holds, example) {
      const claim = claims.get(name) ?? { checked: 0, broken: 0, examples: [] }
      claims.set(name, claim)
      claim.checked++
      if (holds) return
      claim.broken++
      if (claim.examples.length < 3) claim.examples.push(example)
    },
    report () {
      console.table(Object.fromEntries([...claims].map(([name, { checked, broken }]) => [name, { checked, broken }])))
      for (const [name, { examples }] of claims) {
        for (const example of examples) console.log(`BROKEN: ${name}:`, JSON.stringify(example).slice(0, 600))
      }
      if ([...claims.values()].some(({ broken }) => broken > 0)) process.exitCode = 1
    }
  }
}
