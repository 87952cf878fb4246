import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { addPagePolicy } from './page-policy.js'

export interface PlaygroundOptions {
  /** The folder of the package: the page lies in `playground`, the client in `client/dist`. */
  readonly root: string
  /** Where media come from that are not on https: a fake KIE on this machine. */
  readonly mediaOrigin: string | undefined
}

const LIBRARY = dirname(fileURLToPath(import.meta.resolve('lit-html')))

/** The files of the page at `/`: its own, the client, and the library that draws it. Public, with a strict policy. */
export async function addPlayground (app: FastifyInstance, { root, mediaOrigin }: PlaygroundOptions): Promise<string> {
  const page = readFileSync(join(root, 'playground', 'index.html'), 'utf8')
  const media = ["'self'", 'https:', ...mediaOrigin === undefined ? [] : [mediaOrigin]]

  await addPagePolicy(app, {
    scriptSrc: ["'self'", hashOfImportMap(page)],
    styleSrc: ["'self'"],
    imgSrc: media,
    mediaSrc: media,
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['lit-html']
  })
  await addFiles(app, '/playground/', join(root, 'playground'))
  await addFiles(app, '/playground/client/', join(root, 'client', 'dist'))
  await addFiles(app, '/playground/library/', LIBRARY)
  return page
}

async function addFiles (app: FastifyInstance, prefix: string, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    prefix,
    decorateReply: false,
    index: false,
    allowedPath: path => /\.(?:js|css|svg)$/.test(path),
    cacheControl: false,
    setHeaders (reply) { reply.setHeader('cache-control', 'no-cache') }
  })
}

/** An import map is a script in the page, and so the policy has to name it (https://www.w3.org/TR/CSP3/#script-src). */
function hashOfImportMap (page: string): string {
  const [, map = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(page) ?? []
  return `'sha256-${createHash('sha256').update(map).digest('base64')}'`
}
