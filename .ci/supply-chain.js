// What goes out must be what was reviewed: `node .ci/supply-chain.js TREE`, where TREE is laid out like the image.
// Fails with one line per finding, which names the place and never what was found there.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const REGISTRY = 'https://registry.npmjs.org/'
const IMAGE = ['LICENSE', 'client', 'dist', 'node_modules', 'package.json', 'package-lock.json', 'playground']

/** What a secret looks like. Our tests' own say `canary`; a task id looks like a key only where it is called one. */
const SECRETS = [
  /\bbearer\s+(?!.*canary)[\w.~+/-]{24,}/i,
  /(?:api[_-]?key|token|secret|password)["']?\s*[:=]\s*["']?(?!.*canary)(?=\w*\d)[\w+/-]{24,}/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:sk|pk|rk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9]{20,}/,
  /\b(?:gh[pousr]_|github_pat_|npm_|xox[abprs]-|glpat-)[A-Za-z0-9_-]{20,}/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./,
  /https?:\/\/[^\s/:@"'`$]+:[^\s/:@"'`$]{6,}@/
]

const [tree] = process.argv.slice(2)
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const installed = Object.entries(packages).filter(([path]) => path !== '')

function lockfileFindings () {
  return installed.flatMap(([path, { resolved, integrity, link }]) => [
    ...((resolved ?? REGISTRY).startsWith(REGISTRY) && link !== true ? [] : [`${path}: is not from ${REGISTRY}`]),
    ...(integrity?.startsWith('sha512-') === true ? [] : [`${path}: has no sha512 in the lockfile`])
  ])
}

/** The tree holds what the lockfile has for production, at its version, and nothing beside it. */
function treeFindings () {
  const beside = readdirSync(tree).filter(name => !IMAGE.includes(name)).map(name => `${name}: does not belong in the image`)
  const present = JSON.parse(readFileSync(join(tree, 'node_modules/.package-lock.json'), 'utf8')).packages
  const wrong = Object.entries(present).filter(([path, { version }]) => {
    const locked = packages[path]
    return locked === undefined || locked.dev === true || locked.version !== version
  })
  return [...beside, ...wrong.map(([path]) => `${path}: is no production dependency of the lockfile`)]
}

function secretFindings () {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0')
  const built = readdirSync(join(tree, 'dist'), { recursive: true }).map(name => join(tree, 'dist', name))
  const files = [...tracked, ...built].filter(path => /\.\w+$|(?:^|\/)[A-Z][a-z]+file$/.test(path) && path !== 'package-lock.json')
  return files.flatMap(path => readFileSync(path, 'utf8').split('\n').flatMap((line, index) =>
    SECRETS.some(pattern => pattern.test(line)) ? [`${path}:${index + 1}: looks like a secret`] : []))
}

const findings = [...lockfileFindings(), ...treeFindings(), ...secretFindings()]
for (const finding of findings) console.error(finding)
console.log(`supply chain: ${installed.length} packages locked, ${findings.length} findings`)
process.exitCode = findings.length === 0 ? 0 : 1
