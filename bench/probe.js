// Loaded into the proxy with --import: tells over PROBE_PORT what it holds, after collecting garbage.
import http from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

http.createServer((_request, response) => {
  collect()
  collect()
  const resources = process.getActiveResourcesInfo()
  const count = name => resources.filter(each => each === name).length
  response.setHeader('connection', 'close')
  response.end(JSON.stringify({
    heapMb: process.memoryUsage().heapUsed / 2 ** 20,
    rssMb: process.memoryUsage().rss / 2 ** 20,
    timers: count('Timeout'),
    sockets: count('TCPSocketWrap')
  }))
}).listen(Number(process.env.PROBE_PORT), '127.0.0.1').unref()
