import { readArguments } from './arguments.js'
import { createSandbox } from './sandbox.js'

// `npm run sandbox -- --port 3001 --speed 4`: the fake KIE alone.
try {
  const { port, speed } = readArguments(process.argv.slice(2))
  const { origin } = await createSandbox({ speed }).listen(port)
  process.stdout.write(`sandbox KIE at ${origin}, any bearer token; calls so far: ${origin}/sandbox/calls\n`)
} catch (error) {
  process.stderr.write(`sandbox: ${error}\n`)
  process.exitCode = 1
}
