/**
 * What every answer carries that is not the documentation: it is data, and a browser that shows it as a page is to
 * run nothing, load nothing and not be framed. Helmet's ten other headers are about pages; ten more on each answer
 * from memory would cost what the memory saves.
 */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'"
}
