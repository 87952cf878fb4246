// Writes src/schema.ts from the committed OpenAPI document: `npm run client:types`.
// With --check it writes nothing and fails when the committed types are others.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const path = new URL('src/schema.ts', import.meta.url)
const document = JSON.parse(readFileSync(new URL('../openapi/openapi.json', import.meta.url), 'utf8'))
const types = '// Made from openapi/openapi.json by `npm run client:types`. Changes are lost.\n' +
  astToString(await openapiTS(document))

if (!process.argv.includes('--check')) {
  writeFileSync(path, types)
} else if (readFileSync(path, 'utf8') !== types) {
  process.stderr.write('client/src/schema.ts is not that of openapi/openapi.json: run `npm run client:types` and commit it\n')
  process.exitCode = 1
}
