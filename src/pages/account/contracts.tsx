import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { ActionProvider } from '../../components/action/ActionProvider.tsx'
import { titled } from '../../components/resource/routes.ts'
import { contractNames } from '../../domain/account/contracts.ts'
import { AccountPage } from './-AccountPage.tsx'
import { contractActions, type Contract } from './-contracts/actions.tsx'
import { useKnown } from './-contracts/known.ts'
import { Options } from './-contracts/Options.tsx'
import { Support } from './-contracts/Support.tsx'
import { useSupport } from './-contracts/useSupport.ts'

export const Route = createFileRoute('/account/contracts')({
  ...titled(t`Contracts and support`),
  component: Contracts,
})

function Contracts() {
  const known = useKnown()
  const support = useSupport()
  const { may } = usePermissions()
  const options = contractNames
    .filter((name) => name !== 'support')
    .map((name): Contract => ({ name, isThere: known[name] }))
  const mayChange = may(op.addOperatorContract).allowed || may(op.deleteOperatorContract).allowed
  return (
    <ActionProvider
      actions={contractActions}
      find={(key) => [...options, support.contract].find(({ name }) => name === key) ?? null}
    >
      <AccountPage
        title={t`Contracts and support`}
        parts={[
          op.getOperatorConfigurationNamespace,
          ...(mayChange ? [] : [op.addOperatorContract]),
        ]}
      >
        {(support.enabled || may(op.generateSupportToken).allowed) && <Support support={support} />}
        {mayChange && <Options contracts={options} />}
      </AccountPage>
    </ActionProvider>
  )
}
