import { t } from '@lingui/core/macro'
import { Consent } from '../../../components/form/Consent.tsx'
import type { CustomProps } from '../../../components/form/fields.ts'

/** Asks whether a route may take addresses away from devices. */
export function OverlapInput(props: CustomProps<boolean>) {
  return <Consent {...props} label={t`Add it although it overlaps the device subnet`} />
}
