export interface Address {
  readonly host: string
  readonly port: number
}

/** Why the process cannot listen there: its message names the address, and the variable that changes it. */
export class ListenError extends Error {
  override readonly name = 'ListenError'

  /** `prefix`: how the variables of this address begin, before `HOST` and `PORT`. */
  constructor ({ code }: NodeJS.ErrnoException, address: Address, prefix = '') {
    super(explain(code, address, prefix))
  }
}

function explain (code: string | undefined, { host, port }: Address, prefix: string): string {
  const address = `${host.includes(':') ? `[${host}]` : host}:${port}`
  switch (code) {
    case 'EADDRINUSE': return `${address} is in use by another process; set ${prefix}PORT to another port`
    case 'EACCES': return `${address} may not be used by this user; set ${prefix}PORT to a port above 1023`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN': return `${host} is no address of this machine; set ${prefix}HOST to one that is`
    default: return `${address} cannot be listened on (${code}); see ${prefix}HOST and ${prefix}PORT`
  }
}
