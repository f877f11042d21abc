import type { StatsPeriod } from '../../src/domain/stats-range.ts'

/** exportAirStats; times are UNIX seconds. */
export interface AirStatsRequest {
  readonly kind: 'airStats'
  readonly period: StatsPeriod
  readonly from: number
  readonly to: number
}

/** What a file was asked for with: one member per kind of file. */
export type ExportRequest = AirStatsRequest

export type ExportKind = ExportRequest['kind']

/** The request of a kind. */
export type RequestOf<Kind extends ExportKind> = Extract<ExportRequest, { readonly kind: Kind }>
