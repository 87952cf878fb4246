const TAG = /^(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")$/

/** Whether `If-None-Match` names this tag: one tag, a list of them, or `*`, compared weakly (RFC 9110, 13.1.2). */
export function matchesTag (ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  const opaque = opaqueOf(etag)
  return ifNoneMatch.split(',').some(each => opaqueOf(each.trim()) === opaque)
}

function opaqueOf (tag: string): string | undefined {
  return TAG.exec(tag)?.[1]
}
