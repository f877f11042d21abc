import { plural, t } from '@lingui/core/macro'
import { labels } from '../label.ts'

/** What a rule looks at, in a few words, by its type; old types are called as their successors. */
export const ruleLabel = labels({
  SubscriberFirstTrafficRule: t`First data of an IMSI`,
  SubscriberDailyTrafficRule: t`Daily data of an IMSI`,
  SubscriberMonthlyTrafficRule: t`Monthly data of an IMSI`,
  SubscriberCumulativeTrafficRule: t`All data of an IMSI since its start`,
  SubscriberStatusAttributeRule: t`Status of an IMSI`,
  SubscriberSessionStatusRule: t`Session of an IMSI`,
  SubscriberSpeedClassAttributeRule: t`Speed class of an IMSI`,
  SubscriberExpiredRule: t`Expiry of an IMSI`,
  SubscriberImeiMismatchedRule: t`IMEI lock of an IMSI`,
  SimStatusAttributeRule: t`Status of a SIM`,
  SimSpeedClassAttributeRule: t`Speed class of a SIM`,
  SimExpiredRule: t`Expiry of a SIM`,
  SimImeiMismatchedRule: t`IMEI lock of a SIM`,
  SimDailyTotalTrafficRule: t`Daily data of a SIM`,
  SimMonthlyTotalTrafficRule: t`Monthly data of a SIM`,
  SimCumulativeTotalTrafficRule: t`All data of a SIM since its start`,
  SimSubscriptionStatusRule: t`Subscription added to a SIM`,
  DailyTotalTrafficRule: t`Daily data of all SIMs together`,
  MonthlyTotalTrafficRule: t`Monthly data of all SIMs together`,
  MonthlyChargeRule: t`Charges of the month`,
  DailyTrafficRule: t`Daily data of an IMSI`,
  MonthlyTrafficRule: t`Monthly data of an IMSI`,
  CumulativeTrafficRule: t`All data of an IMSI since its start`,
  DeviceRegisteredRule: t`A device is registered`,
})

/** What an action does, as a label, by its type. */
export const actionLabel = labels({
  ChangeSpeedClassAction: t`Change the speed class`,
  ActivationAction: t`Activate`,
  DeactivationAction: t`Deactivate`,
  StandbyAction: t`Put on standby`,
  SuspendAction: t`Suspend`,
  SendMailAction: t`Send a mail`,
  SendMailToOperatorAction: t`Send a mail to the account`,
  ExecuteWebRequestAction: t`Send a web request`,
  InvokeAWSLambdaAction: t`Invoke AWS Lambda`,
  ImeiLockAction: t`Lock to the IMEI`,
})

/** When an action is carried out, counted from when its rule is met. */
export const executionLabel = labels({
  IMMEDIATELY: t`At once`,
  BEGINNING_OF_NEXT_MONTH: t`At the beginning of the next month`,
  BEGINNING_OF_NEXT_DAY: t`At the beginning of the next day`,
  AFTER_ONE_DAY: t`A day later`,
  NEVER: t`Never`,
})

/** From when on a handler that has fired looks again. */
export const restLabel = labels({
  IMMEDIATELY: t`Each time`,
  BEGINNING_OF_NEXT_MONTH: t`From the next month on`,
  BEGINNING_OF_NEXT_DAY: t`From the next day on`,
  AFTER_ONE_DAY: t`A day later`,
  NEVER: t`Never again`,
})

/** How far the addition of a subscription has come. */
export const otaLabel = labels({
  started: t`Started`,
  finished: t`Finished`,
  failed: t`Failed`,
})

/** A span of minutes in its largest whole unit: "90 minutes", "2 hours", "3 days". */
export function minutesText(minutes: number): string {
  const [hours, days] = [minutes / 60, minutes / 1440]
  if (days >= 1 && Number.isInteger(days)) return plural(days, { one: '# day', other: '# days' })
  if (hours >= 1 && Number.isInteger(hours)) {
    return plural(hours, { one: '# hour', other: '# hours' })
  }
  return plural(minutes, { one: '# minute', other: '# minutes' })
}
