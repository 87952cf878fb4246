// The least that Fastify can do: one route that sends the same bytes. BODY is what it sends.
import Fastify from 'fastify'

const app = Fastify()
const body = Buffer.from(process.env.BODY)
app.get('/tasks/:id', (_request, reply) => {
  reply.header('content-type', 'application/json; charset=utf-8').send(body)
})
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`listening on ${origin}\n`)
