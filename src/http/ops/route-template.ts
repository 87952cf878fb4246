/** The routes by which requests are counted: the same for every kind and operation, so that they are few. */
const TEMPLATES: ReadonlySet<string> = new Set([
  '/tasks/:id', '/tasks/:id/events', '/tasks', '/{kind}/tasks/:id', '/{kind}/tasks/:id/events', '/{kind}/{operation}',
  '/files', '/files/download-url', '/credits', '/callbacks/kie/:token', '/api/*',
  '/', '/playground/*', '/docs/*', '/openapi.json', '/problems/:slug', '/livez', '/readyz', '/health'
])

/** What no route takes. */
const UNMATCHED = 'unmatched'

/** The template of a route by its own address; `other` for one that is not in the list. */
export function routeTemplate (url: string | undefined): string {
  if (url === undefined) return UNMATCHED
  if (TEMPLATES.has(url)) return url
  const general = url
    .replace(/^\/(api|docs|playground)(\/.*)?$/, '/$1/*')
    .replace(/^\/\w+\/tasks\/:id/, '/{kind}/tasks/:id')
    .replace(/^\/\w+\/[\w-]+$/, '/{kind}/{operation}')
  return TEMPLATES.has(general) ? general : 'other'
}
