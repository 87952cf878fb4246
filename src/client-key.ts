import { hash, randomBytes } from 'node:crypto'

// `npm run client-key`: a new key for a client, and the digest by which this server knows it.
const key = `kb_${randomBytes(32).toString('base64url')}`
process.stdout.write(`for the client:   ${key}\nfor CLIENT_KEYS:  ${hash('sha256', key)}\n`)
