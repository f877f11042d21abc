import type { World } from '../world.ts'
import { billingFile } from '../billing/export.ts'
import { paymentStatementFile } from '../billing/payment-statement.ts'
import { airStatsFile, serviceStatsFile } from '../stats/exports.ts'
import { subscribersFile } from '../subscriber/export.ts'
import type { ExportKind, RequestOf } from './requests.ts'

/** A file as it leaves: in pieces, so that a large one is never in memory as a whole. */
export interface ProducedFile {
  readonly name: string
  /** Its media type. */
  readonly type: string
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
}

/** Makes a file of a kind, as of `at` (UNIX milliseconds). */
export type Producer<Kind extends ExportKind> = (
  world: World,
  request: RequestOf<Kind>,
  at: number,
) => ProducedFile

export const producers: { readonly [Kind in ExportKind]: Producer<Kind> } = {
  airStats: airStatsFile,
  billing: billingFile,
  paymentStatement: paymentStatementFile,
  serviceStats: serviceStatsFile,
  subscribers: subscribersFile,
}
