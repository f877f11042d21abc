import { plural, t } from '@lingui/core/macro'
import { useQueries } from '@tanstack/react-query'
import { getListEmailsQueryOptions } from '../../../api/generated/client/email/email.ts'
import { getListSystemNotificationsQueryOptions } from '../../../api/generated/client/system-notification/system-notification.ts'
import type { EmailsModel } from '../../../api/generated/models/emailsModel.ts'
import type { SystemNotificationsModel } from '../../../api/generated/models/systemNotificationsModel.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import type { Kind } from '../../../components/action/action.ts'
import {
  notificationTypes,
  usesOf,
  type NotificationType,
  type Uses,
} from '../../../domain/account/emails.ts'
import { purposeLabels } from '../../../words/account.ts'

/** An address, and what it is used for. */
export interface Address extends EmailsModel {
  readonly uses: readonly NotificationType[]
}

/** One of the uses, with all addresses there are and what each use has. */
export interface Use {
  readonly type: NotificationType
  /** Those that it has, in their order; one that is not there any more is left out. */
  readonly addresses: readonly Address[]
  readonly all: readonly Address[]
  readonly uses: Uses
}

/** The addresses and the uses as two answers say them. */
function joined(emails: readonly EmailsModel[], settings: readonly SystemNotificationsModel[]) {
  const idsOf = (type: NotificationType) =>
    settings.find((one) => one.type === type)?.emailIdList ?? []
  const uses = Object.fromEntries(notificationTypes.map((type) => [type, idsOf(type)])) as Record<
    NotificationType,
    string[]
  >
  const addresses = emails.map((email): Address => ({
    ...email,
    uses: usesOf(email.emailId, uses),
  }))
  const list = notificationTypes.map((type): Use => ({
    type,
    addresses: uses[type].flatMap((id) => addresses.find(({ emailId }) => emailId === id) ?? []),
    all: addresses,
    uses,
  }))
  return { addresses, uses: list }
}

/** The account's addresses and their uses (listEmails, listSystemNotifications), once both are here. */
export function useAddresses() {
  const { operator_id: operatorId } = ownOperator()
  const [emails, settings] = useQueries({
    queries: [
      getListEmailsQueryOptions(operatorId),
      getListSystemNotificationsQueryOptions(operatorId),
    ],
  })
  return {
    data: emails.data && settings.data && joined(emails.data.data, settings.data.data),
    /** There may be more than is known. */
    fetching: emails.isFetching,
    error: emails.error ?? settings.error,
    retry: () => {
      void emails.refetch()
      void settings.refetch()
    },
  }
}

export const addressKind: Kind<Address> = {
  key: ({ emailId }) => emailId,
  name: ({ email }) => email,
  noun: {
    title: t`Email addresses`,
    one: t`address`,
    many: t`addresses`,
    counted: (count) => plural(count, { one: '# address', other: '# addresses' }),
  },
}

export const purposeKind: Kind<Use> = {
  key: ({ type }) => type,
  name: ({ type }) => purposeLabels[type],
  noun: {
    title: t`Uses of addresses`,
    one: t`addresses`,
    many: t`addresses`,
    counted: (count) => plural(count, { one: '# use', other: '# uses' }),
  },
}
