export interface Address {
  readonly host: string
  readonly port: number
}

/** Why the process cannot listen there: its message names the address, and the variable that changes it. */
export class ListenError extends Error {
  override readonly name = 'ListenError'

  constructor ({ code }: NodeJS.ErrnoException, address: Address) {
    super(explain(code, address))
  }
}

function explain (code: string | undefined, { host, port }: Address): string {
  const address = `${host.includes(':') ? `[${host}]` : host}:${port}`
  switch (code) {
    case 'EADDRINUSE': return `${address} is in use by another process; set PORT to another port`
    case 'EACCES': return `${address} may not be used by this user; set PORT to a port above 1023`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN': return `${host} is no address of this machine; set HOST to one that is`
    default: return `${address} cannot be listened on (${code}); see HOST and PORT`
  }
}
