import { createHash } from 'node:crypto'

/** The same for the same operation and body, in any order of the body's fields. */
export function fingerprintOf (operation: string, body: unknown): string {
  return createHash('sha256').update(`${operation}\n${canonical(body)}`).digest('base64url')
}

/** JSON with the fields of each object in the order of their names. */
function canonical (value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1)
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join()}}`
}
