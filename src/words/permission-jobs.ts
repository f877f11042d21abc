import { t } from '@lingui/core/macro'
import type { StartingPointId } from '../domain/permission/starting-points.ts'

/** What a starting point is called, and what it lets one do. */
export const startingPointWords: Readonly<
  Record<StartingPointId, { readonly label: string; readonly about: string }>
> = {
  reader: { label: t`Reader`, about: t`Sees everything, changes nothing.` },
  field: {
    label: t`Installer`,
    about: t`Finds SIMs, activates, deactivates, reconnects and tags them.`,
  },
  accountant: {
    label: t`Accountant`,
    about: t`Reads and exports bills, statements and orders. Buys nothing.`,
  },
  cameras: {
    label: t`Camera operator`,
    about: t`Watches, exports and adjusts cameras. Removes none and changes no license.`,
  },
  'remote-access': {
    label: t`Remote access`,
    about: t`Opens and closes remote access to any SIM, and reads who came.`,
  },
  monitoring: { label: t`Monitoring`, about: t`Reads SIMs, manages event handlers.` },
  harvest: { label: t`Harvest Data reader`, about: t`Reads what devices have sent.` },
  'billing-reader': {
    label: t`SIM list and billing`,
    about: t`Reads the list of SIMs, usage, bills and payments.`,
  },
  'own-password': { label: t`Own password`, about: t`Changes the own password, nobody else’s.` },
  'own-mfa': {
    label: t`Own MFA`,
    about: t`Turns the own multi-factor authentication on and off.`,
  },
  access: {
    label: t`User administrator`,
    about: t`Manages SAM users and roles, and with that can come to every right.`,
  },
  'all-but-billing': {
    label: t`Everything but billing`,
    about: t`May do everything except what concerns bills and payment.`,
  },
  'all-but-support': {
    label: t`Everything but support tickets`,
    about: t`May do everything except sign in to the support site.`,
  },
  all: { label: t`Everything`, about: t`May do everything, as the root user may.` },
  'no-billing': { label: t`No billing`, about: t`Takes bills away, whatever else allows them.` },
  'no-audit-log': {
    label: t`No audit log`,
    about: t`Hides the audit log, which all users see otherwise.`,
  },
}
