import { expect } from 'vitest'
import { contracts, type OperationId } from '../../src/api/generated/contract.ts'
import { handlers } from '../handlers.ts'
import type { Sent, TestClient } from './client.ts'

/** Calls operations that must succeed, and remembers which have. */
export class SeenToSucceed {
  readonly #seen = new Set<OperationId>()

  /** Calls one; the client holds the answer against the description. */
  async does<Id extends OperationId>(client: TestClient, id: Id, sent?: Sent) {
    const answer = await client.call(id, sent)
    expect([id, answer.error, answer.status < 400]).toEqual([id, { code: '', message: '' }, true])
    this.add(id)
    return answer
  }

  add(id: OperationId): void {
    this.#seen.add(id)
  }

  /** The implemented operations of tags that `does` was never asked for. */
  missing(isOf: (tag: string) => boolean): OperationId[] {
    const ids = Object.keys(handlers) as OperationId[]
    return ids.filter((id) => isOf(contracts[id].operation.tag) && !this.#seen.has(id))
  }
}
