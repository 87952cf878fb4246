import type { EnvReader } from './env.js'

/** Protections that are planned: a start that asks for one must not pretend to have it. */
const PLANNED = [
  'CLIENT_JWKS_URL', 'CLIENT_JWT_KEY_FILE', 'CLIENT_JWT_ISSUER', 'CLIENT_JWT_AUDIENCE', 'CLIENT_JWT_ALGORITHMS',
  'CLIENT_JWT_COOKIE', 'TASK_ACCESS', 'TASK_ID_SECRET_FILE', 'CLIENT_ADMIN_KEYS'
]

/** Not `LOG_` or `CORS_`, which a platform may set for others. */
const OURS = /^(?:KIE|TASK|CLIENT|CREATE|UPLOAD|STREAM|SNAPSHOT|SHUTDOWN|PLAYGROUND)_/

/** Set by Kubernetes in every pod beside a service of the name `kie-bff`: `KIE_BFF_PORT_3000_TCP_ADDR`. */
const SERVICE_LINK = /_(?:SERVICE_(?:HOST|PORT(?:_\w+)?)|PORT(?:_\d+_(?:TCP|UDP)(?:_(?:ADDR|PORT|PROTO))?)?)$/

/** Refuses variables of what is not built yet. To be called before `unknownVariables`. */
export function refusePlanned ({ text, mistake }: EnvReader): void {
  for (const name of PLANNED) {
    if (text(name) !== undefined) mistake(name, 'is not supported yet, so it would protect nothing')
  }
}

/** Names of variables that look like ours and are none. To be called when all others have been read. */
export function unknownVariables ({ unknown }: EnvReader): readonly string[] {
  return unknown(OURS).filter(name => !SERVICE_LINK.test(name))
}
