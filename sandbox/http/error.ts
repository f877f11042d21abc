/** An error the API answers with: status, Soracom's code and a message in both languages. */
export class SoracomError extends Error {
  readonly status: number
  readonly code: string
  readonly messages: { readonly en: string; readonly ja: string }
  /** Seconds after which the caller may ask again, where that is known. */
  readonly retryAfter: number | undefined

  constructor(
    status: number,
    code: string,
    messages: { en: string; ja: string },
    retryAfter?: number,
  ) {
    super(`${code}: ${messages.en}`)
    this.status = status
    this.code = code
    this.messages = messages
    this.retryAfter = retryAfter
  }
}
