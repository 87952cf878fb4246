// Serves two pages and passes /tasks/… on to the proxy, as a web server in front would: http://127.0.0.1:8080 follows a
// task and plays it, http://127.0.0.1:8080/song makes a song.
//
//   npm start                                        # in one terminal
//   node examples/serve.js [port] [proxy's address]  # in another
//
// On one origin the page needs no CORS. To let it ask the proxy itself, set CORS_ORIGINS there and `base` in follow().
import { readFileSync } from 'node:fs'
import http from 'node:http'

const port = Number(process.argv[2] ?? 8080)
const proxy = new URL(process.argv[3] ?? 'http://127.0.0.1:3000')

const FILES = {
  '/': ['player.html', 'text/html; charset=utf-8'],
  '/song': ['song.html', 'text/html; charset=utf-8'],
  '/player.js': ['player.js', 'text/javascript; charset=utf-8']
}

const server = http.createServer((request, response) => {
  if (request.url.startsWith('/tasks')) return pass(request, response)
  const [file, type] = FILES[request.url] ?? []
  if (file === undefined) return response.writeHead(404).end()
  response.writeHead(200, { 'content-type': type }).end(readFileSync(new URL(file, import.meta.url)))
})

function pass (request, response) {
  const headers = { ...request.headers, host: proxy.host }
  const onward = http.request(new URL(request.url, proxy), { method: request.method, headers }, answer => {
    response.writeHead(answer.statusCode, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy()) // a page that is closed watches nothing
  request.pipe(onward)
}

server.listen(port, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.stdout.write(`page at http://127.0.0.1:${port}, tasks from ${proxy.origin}\n`)
})
