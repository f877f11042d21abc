import { t } from '@lingui/core/macro'
import { Group } from '@mantine/core'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { contractLabels } from '../../../words/account.ts'
import { addContract, effects, endContract, refusalOf, type Contract } from './actions.tsx'
import classes from './contracts.module.css'

const columns: readonly StaticColumn<Contract>[] = [
  { header: t`Contract`, cell: ({ name }) => contractLabels[name] },
  {
    header: t`What it changes`,
    cell: ({ name }) => <p className={classes.about}>{effects[name].about}</p>,
  },
  {
    header: t`State`,
    cell: ({ isThere }) =>
      isThere === undefined ? (
        <StatusBadge tone="unknown" label={t`Not known`} />
      ) : isThere ? (
        <StatusBadge tone="active" label={t`Contracted`} />
      ) : (
        <StatusBadge tone="inactive" label={t`Not contracted`} />
      ),
  },
  {
    header: t`Actions`,
    cell: (contract) => {
      const refusal = refusalOf(contract.name)
      if (refusal !== undefined) return <Quiet inline>{refusal}</Quiet>
      return (
        <Group gap={8} wrap="nowrap">
          {contract.isThere !== true && (
            <ActionButton action={addContract} resources={[contract]} />
          )}
          {contract.isThere !== false && (
            <ActionButton action={endContract} resources={[contract]} />
          )}
        </Group>
      )
    },
  },
]

/** The options beside support. */
export function Options({ contracts }: { readonly contracts: readonly Contract[] }) {
  return (
    <Section title={t`Options`}>
      <StaticTable
        label={t`Options`}
        rows={contracts}
        rowKey={({ name }) => name}
        columns={columns}
      />
      <Quiet>{t`The API does not tell which options are contracted. To add one that is there already changes nothing.`}</Quiet>
    </Section>
  )
}
