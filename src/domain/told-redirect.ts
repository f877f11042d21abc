/**
 * A call that bears this header is told where an answer leads (200 with `location`) by the console's
 * server: a browser follows a redirect by itself and says nothing of it, and may not read what lies
 * at another origin.
 */
export const toldRedirect = 'X-Told-Redirect'
