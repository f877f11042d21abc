const signInPath = '/sign-in'

/** Whether a path of the console is the sign-in page's. */
export function isSignIn(pathname: string): boolean {
  return pathname.replace(/\/+$/, '') === signInPath
}

/**
 * Where to go after signing in: `next` if it is a page of this console (`origin`), else the home
 * page. Anything that leads elsewhere, or back to the sign-in page, counts as no answer.
 */
export function safeNext(next: unknown, origin: string): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return '/'
  const url = URL.parse(next, origin)
  if (!url || url.origin !== origin || isSignIn(url.pathname)) return '/'
  return url.pathname + url.search + url.hash
}
