// Prints what the package weighs in a page, and what it brings along: `npm run client:size`. Fails above the budgets.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** Bytes, minified and gzipped, with the dependencies that are installed with the package. */
const ENTRIES = [
  { name: 'kie-bff-client', source: 'src/index.ts', budget: 5_500 },
  { name: 'kie-bff-client/react', source: 'src/react.ts', budget: 1_000 },
  { name: 'kie-bff-client/vue', source: 'src/vue.ts', budget: 1_000 }
]

async function gzipped (source, external) {
  const { outputFiles: [file] } = await build({
    entryPoints: [new URL(source, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    external
  })
  return gzipSync(file.contents, { level: 9 }).length
}

const { dependencies = {} } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
for (const { name, source, budget } of ENTRIES) {
  // The hooks come on top of the client, whose modules they share; their framework is there already.
  const external = source === 'src/index.ts' ? [] : ['react', 'vue', './client.js', './create.js', './errors.js', './task-ref.js']
  const bytes = await gzipped(source, external)
  const isHeavy = bytes > budget
  console.log(`${name}: ${bytes} bytes gzipped of ${budget}${isHeavy ? ' - TOO HEAVY' : ''}`)
  if (isHeavy) process.exitCode = 1
}
console.log(`dependencies: ${Object.entries(dependencies).map(entry => entry.join(' ')).join(', ') || 'none'}`)
