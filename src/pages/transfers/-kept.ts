import { kept } from '../../components/shell/kept.ts'

/** A transfer that was issued from this tab. */
export interface Outgoing {
  /** A secret: with it the destination takes the SIMs. */
  readonly token: string
  readonly operatorId: string
  readonly email: string
  readonly imsis: readonly string[]
  readonly simIds: readonly string[]
  /** UNIX milliseconds, by the machine's clock. */
  readonly issuedAt: number
  /** It was cancelled. */
  readonly ended: boolean
}

function read(value: unknown): Outgoing | undefined {
  const { token, operatorId, email, imsis, simIds, issuedAt, ended } = Object(value) as Partial<
    Record<keyof Outgoing, unknown>
  >
  const texts = [token, operatorId, email]
  if (!texts.every((text) => typeof text === 'string') || !Array.isArray(imsis)) return undefined
  return {
    token: String(token),
    operatorId: String(operatorId),
    email: String(email),
    imsis: imsis.map(String),
    simIds: Array.isArray(simIds) ? simIds.map(String) : [],
    issuedAt: Number(issuedAt),
    ended: ended === true,
  }
}

/**
 * The transfers that were issued from this tab, newest first. The API lists none and tells a token
 * once: it is kept while the tab is open and one is signed in, and nowhere else.
 */
export const outgoing = kept('secret-transfers', read, () => sessionStorage)

/** Keeps a transfer that was issued. */
export function keepOutgoing(transfer: Omit<Outgoing, 'ended'>): void {
  outgoing.write([{ ...transfer, ended: false }, ...outgoing.read()])
}

/** Marks one that was cancelled. */
export function endOutgoing({ token }: Outgoing): void {
  outgoing.write(
    outgoing
      .read()
      .map((one) => (one.token === token ? Object.assign({}, one, { ended: true }) : one)),
  )
}

/** Forgets one that is over. */
export function forgetOutgoing({ token }: Outgoing): void {
  outgoing.write(outgoing.read().filter((one) => one.token !== token))
}
