import { t } from '@lingui/core/macro'

const known: Readonly<Record<string, string>> = {
  simId: t`SIM ID`,
  imsi: t`IMSI`,
  operatorId: t`Operator ID`,
  date: t`Date (UTC)`,
  year: t`Year`,
  month: t`Month`,
  day: t`Day`,
  coverage: t`Coverage`,
  oldStatus: t`Status before`,
  newStatus: t`Status after`,
  oldSpeedClass: t`Speed class before`,
  newSpeedClass: t`Speed class after`,
  subscription: t`Subscription`,
  otaStatus: t`How far it has come`,
  primaryImsi: t`Primary IMSI`,
  currentTotalAmount: t`Charges so far`,
  limitTotalAmount: t`The limit`,
}

/** What a variable stands for; a tag is named. */
export function variableLabel(name: string): string {
  if (!name.startsWith('tags.')) return known[name] ?? name
  const tag = name.slice('tags.'.length)
  return t`Tag ${tag}`
}
