import { t } from '@lingui/core/macro'
/** How the console calls it when a part of its own code could not be fetched. */
export const missingCode = t`A part of the console could not be fetched.`
