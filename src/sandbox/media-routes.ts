import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { cover, tone } from './media.js'
import { VIDEO } from './video.js'

export type StreamState = 'playing' | 'over' | 'unknown'

/**
 * Serves what the links of a record lead to, to pages of any origin.
 *
 * Files are made from their names alone: any name in the form of a UUID has one, so links outlive a restart. All videos
 * are the same.
 */
export function addMedia (app: FastifyInstance, streamOf: (id: string) => StreamState): void {
  app.register(async media => {
    media.addHook('onRequest', async (_request, reply) => { reply.header('access-control-allow-origin', '*') })

    media.get<{ Params: { file: string } }>('/media/:file', async (request, reply) => {
      const [, name, type] = /^([0-9a-f-]{36})\.(wav|svg|webm)$/.exec(request.params.file) ?? []
      if (name === undefined) return reply.callNotFound()
      if (type === 'svg') return reply.type('image/svg+xml').send(cover(name))
      return type === 'wav'
        ? sendRange(tone(name), request, reply.type('audio/wav'))
        : sendRange(VIDEO, request, reply.type('video/webm'))
    })

    media.get<{ Params: { id: string } }>('/media/:id/stream', async (request, reply) => {
      const { id } = request.params
      const state = streamOf(id)
      if (state === 'unknown') return reply.callNotFound()
      // KIE's stream delivers nothing once the task is over.
      return reply.type('audio/wav').send(state === 'playing' ? tone(id) : Buffer.alloc(0))
    })
  })
}

/** Browsers ask for audio and video in ranges. */
function sendRange (file: Buffer, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('accept-ranges', 'bytes')
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  if (first === undefined) return reply.send(file)
  const start = Number(first)
  const end = last === '' ? file.length - 1 : Math.min(Number(last), file.length - 1)
  if (start > end) return reply.code(416).header('content-range', `bytes */${file.length}`).send()
  return reply.code(206).header('content-range', `bytes ${start}-${end}/${file.length}`).send(file.subarray(start, end + 1))
}
