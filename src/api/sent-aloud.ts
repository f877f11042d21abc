/** A request as `fetch` takes it, with a body that is at hand. */
interface Sending extends Pick<RequestInit, 'body' | 'signal'> {
  readonly method?: string
  readonly headers: Headers
}

/** Statuses of answers that have no body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

/**
 * What `fetch` does, and tells as it goes how many bytes of the body have left: `fetch` itself does
 * not know. Rejects where no answer comes, and where it is aborted.
 */
export function sentAloud(
  address: string,
  { method = 'GET', headers, body, signal }: Sending,
  onSent: (bytes: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = () => reject(new TypeError('No answer came'))
    const abort = () => request.abort()
    if (signal?.aborted) return fail()
    request.open(method, address)
    request.responseType = 'blob'
    for (const [name, value] of headers) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded))
    request.addEventListener('load', () => {
      const { status, response } = request
      const answer = bodiless.has(status) ? null : (response as Blob)
      resolve(new Response(answer, { status, headers: headersIn(request.getAllResponseHeaders()) }))
    })
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, fail)
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', abort))
    signal?.addEventListener('abort', abort)
    // A stream is no body that could be sent again; none is ever passed.
    request.send(body as XMLHttpRequestBodyInit | null)
  })
}

function headersIn(lines: string): Headers {
  const headers = new Headers()
  for (const line of lines.trim().split('\r\n')) {
    const cut = line.indexOf(':')
    if (cut > 0) headers.append(line.slice(0, cut), line.slice(cut + 1).trim())
  }
  return headers
}
