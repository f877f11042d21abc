import { t } from '@lingui/core/macro'
import { ActionDropdown } from '../../../components/action/ActionDropdown.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { listText } from '../../../components/detail/locale.ts'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { RowMenu } from '../../../components/list/RowMenu.tsx'
import { fromSeconds } from '../../../domain/time.ts'
import { purposeLabels } from '../../../words/account.ts'
import { addressActions } from './actions.tsx'
import type { Address } from './useAddresses.ts'

const columns: readonly StaticColumn<Address>[] = [
  { header: t`Address`, cell: ({ email }) => <bdi>{email}</bdi> },
  {
    header: t`State`,
    cell: ({ verified }) =>
      verified ? (
        <StatusBadge tone="active" label={t`Verified`} />
      ) : (
        <StatusBadge tone="standby" label={t`Not verified`} />
      ),
  },
  { header: t`Used for`, cell: ({ uses }) => listText(uses.map((type) => purposeLabels[type])) },
  {
    header: t`Added`,
    cell: ({ createDateTime }) => <Time at={fromSeconds(createDateTime)} />,
  },
  {
    header: t`Actions`,
    cell: (address) => {
      const { email } = address
      return (
        <RowMenu
          label={t`Actions for ${email}`}
          items={() => <ActionDropdown resources={[address]} />}
        />
      )
    },
  },
]

interface AddressesProps {
  readonly addresses: readonly Address[]
  /** There may be more than is known. */
  readonly fetching: boolean
}

/** The addresses of the account, and what can be done to each. */
export function Addresses({ addresses, fetching }: AddressesProps) {
  // A new one is known by its address before its id is.
  const find = (key: string) =>
    addresses.find(({ emailId, email }) => emailId === key || email === key) ??
    (fetching ? undefined : null)
  return (
    <ActionProvider actions={addressActions} find={find}>
      <Section title={t`Addresses`}>
        <StaticTable
          label={t`Email addresses`}
          rows={addresses}
          rowKey={({ emailId }) => emailId}
          columns={columns}
        />
      </Section>
    </ActionProvider>
  )
}
