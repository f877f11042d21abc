import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'

/** A camera with what other operations tell of it, as far as a page has asked. */
export interface Camera extends SoraCamDevice {
  /** The firmware there is for it; null where it has the newest. */
  readonly update?: string | null | undefined
  /** Whether it can be reached directly, which is paid for. */
  readonly realTimeAccess?: boolean | undefined
}
