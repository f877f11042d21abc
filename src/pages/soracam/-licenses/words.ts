import type { SoraCamLicensePackResponse } from '../../../api/generated/models/soraCamLicensePackResponse.ts'
import { isLicenseType, licenseTypes } from '../../../domain/soracam/license.ts'
import { licenseLabel } from '../../../words/soracam.ts'

/** What a license of a pack does, in a few words; of a kind that nobody knows its own name. */
export function packLabel({ id = '', name }: SoraCamLicensePackResponse): string {
  return isLicenseType(id) ? licenseLabel(licenseTypes[id]) : (name ?? id)
}
