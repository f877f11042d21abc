import type { StatsPeriod } from '../../src/domain/stats-range.ts'
import type { DataService } from '../stats/service-usage.ts'

interface StatsRequest {
  readonly period: StatsPeriod
  /** UNIX seconds. */
  readonly from: number
  readonly to: number
}

/** exportBilling and exportLatestBilling. */
export interface BillingRequest {
  readonly kind: 'billing'
  /** Such as `202511`. */
  readonly yearMonth: string
}

/** exportPaymentStatement. */
export interface PaymentStatementRequest {
  readonly kind: 'paymentStatement'
  readonly statementId: string
}

/** exportAirStats. */
export interface AirStatsRequest extends StatsRequest {
  readonly kind: 'airStats'
}

/** exportBeamStats, exportFunnelStats, exportFunkStats, exportHarvestStats. */
export interface ServiceStatsRequest extends StatsRequest {
  readonly kind: 'serviceStats'
  readonly service: DataService
}

/** exportSubscribers. */
export interface SubscribersRequest {
  readonly kind: 'subscribers'
}

/** What a file was asked for with: one member per kind of file. */
export type ExportRequest =
  | AirStatsRequest
  | ServiceStatsRequest
  | BillingRequest
  | PaymentStatementRequest
  | SubscribersRequest

export type ExportKind = ExportRequest['kind']

/** The request of a kind. */
export type RequestOf<Kind extends ExportKind> = Extract<ExportRequest, { readonly kind: Kind }>
