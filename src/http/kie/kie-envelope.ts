import type { FastifyReply } from 'fastify'
import type { KieRefusal } from './kie-refusal.js'

const HEAD = Buffer.from('{"code":200,"msg":"success","data":')
const TAIL = Buffer.from('}')

/** Answers as KIE does, with HTTP 200: the envelope of a success, whose data is JSON already. */
export function sendData (reply: FastifyReply, json: Buffer): FastifyReply {
  return send(reply, Buffer.concat([HEAD, json, TAIL]))
}

/** The same for a failure, which is not stored. */
export function sendRefusal (reply: FastifyReply, { code, msg }: KieRefusal): FastifyReply {
  return send(reply.header('cache-control', 'no-store'), JSON.stringify({ code, msg, data: null }))
}

function send (reply: FastifyReply, body: string | Buffer): FastifyReply {
  return reply.code(200).header('content-type', 'application/json; charset=utf-8').send(body)
}
