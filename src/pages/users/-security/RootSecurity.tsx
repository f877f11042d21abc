import { t } from '@lingui/core/macro'
import { useGetMFAStatus } from '../../../api/generated/client/operator/operator.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { useSession } from '../../../api/use-session.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider } from '../../../components/action/ActionProvider.tsx'
import { PaletteActions } from '../../../components/action/PaletteActions.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { FactEdit } from '../../../components/resource/Facts.tsx'
import { rootAccount } from './account.ts'
import { AuthKeys } from './AuthKeys.tsx'
import { MfaProperty } from './MfaProperty.tsx'
import { rootActions, rootUser, type RootUser } from './root-actions.ts'

/** The sign-in of the root user: password, one-time codes, keys, tokens. */
export function RootSecurity() {
  const { data, error, refetch } = useGetMFAStatus(ownOperator().operator_id)
  const email = useSession()?.email ?? ''
  const account = rootAccount()
  const mfa = data?.data.status
  const root: RootUser = { email, mfa }
  const tokens = rootActions.find(({ id }) => id === 'revoke-tokens')
  return (
    <ActionProvider
      actions={rootActions}
      find={(wanted) => (wanted === rootUser.key(root) ? root : null)}
    >
      <PaletteActions resources={[root]} />
      <Section title={t`Sign-in of the root user`}>
        {data ? (
          <Properties>
            <PropertyGroup title="">
              <Property
                label={t`Password`}
                action={<FactEdit id="change-password" fact={t`Password`} item={root} isSet />}
              >
                {t`Set`}
              </Property>
              <MfaProperty account={account} status={mfa} item={root} />
              <Property label={t`Email address`}>{email && <bdi>{email}</bdi>}</Property>
            </PropertyGroup>
          </Properties>
        ) : (
          <PanelState error={error} onRetry={() => void refetch()} />
        )}
      </Section>
      <AuthKeys account={account} />
      <Section
        title={t`Tokens`}
        actions={tokens && <ActionButton action={tokens} resources={[root]} />}
      >
        <Quiet>
          {t`A sign-in gets an API key and a token, which are good until the token ends. After a change of the password, or where a token was leaked, revoke all of them.`}
        </Quiet>
      </Section>
    </ActionProvider>
  )
}
