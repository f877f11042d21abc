import type { StatsPeriod } from '../../src/domain/stats-range.ts'

/** exportAirStats; times are UNIX seconds. */
export interface AirStatsRequest {
  readonly kind: 'airStats'
  readonly period: StatsPeriod
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

/** What a file was asked for with: one member per kind of file. */
export type ExportRequest = AirStatsRequest | BillingRequest | PaymentStatementRequest

export type ExportKind = ExportRequest['kind']

/** The request of a kind. */
export type RequestOf<Kind extends ExportKind> = Extract<ExportRequest, { readonly kind: Kind }>
