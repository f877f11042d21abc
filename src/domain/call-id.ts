/**
 * Every change is sent with an id of its own. A browser may send a call again by itself when a
 * connection breaks that it had used before; the server then runs it once and tells that it was
 * repeated, so that nothing is done twice. The name is that of the draft standard.
 */
export const callIdHeader = 'Idempotency-Key'
/** Stands in the answer to a call that was received before, whatever became of it then. */
export const repeatedHeader = 'X-Console-Repeated'

/** A new id: 32 hexadecimal digits. `randomUUID` is not there on pages served over plain HTTP. */
export function callId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
