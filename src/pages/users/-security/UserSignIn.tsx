import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { getHasUserPasswordQueryOptions } from '../../../api/generated/client/user/user.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useSession } from '../../../api/use-session.ts'
import { CopyText } from '../../../components/detail/CopyText.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { FactEdit } from '../../../components/resource/Facts.tsx'
import { samUser, type SamUser } from '../-resource.tsx'
import type { Account } from './account.ts'
import { MfaProperty } from './MfaProperty.tsx'

interface UserSignInProps {
  readonly user: SamUser
  readonly account: Account
}

/** How a SAM user signs in: password, one-time codes, and what to type where. */
export function UserSignIn({ user, account }: UserSignInProps) {
  const { userName } = user
  const { operator_id } = ownOperator()
  const { may } = usePermissions()
  const { data } = useQuery({
    ...getHasUserPasswordQueryOptions(operator_id, userName),
    enabled: may(op.hasUserPassword, samUser.path(user)).allowed,
  })
  const hasPassword = data?.data.hasPassword ?? user.hasPassword
  const item = { ...user, hasPassword }
  const address = useSignInAddress()
  const words = signInWords(address, operator_id, userName)
  return (
    <Section title={t`Sign-in`} actions={<CopyText label={t`Copy for the user`} text={words} />}>
      <Properties>
        <PropertyGroup title="">
          <Property
            label={t`Password`}
            action={['set-password', 'change-password', 'delete-password'].map((id) => (
              <FactEdit key={id} id={id} fact={t`Password`} item={item} isSet={hasPassword} />
            ))}
          >
            {hasPassword === undefined ? undefined : hasPassword ? t`Set` : t`None`}
          </Property>
          <MfaProperty account={account} status={user.mfa} item={item} />
          <Property label={t`Address`} wide>
            <Mono copy={t`address`}>{address}</Mono>
          </Property>
          <Property label={t`Operator ID`}>
            <Mono copy={t`Operator ID`}>{operator_id}</Mono>
          </Property>
          <Property label={t`User name`}>
            <Mono copy={t`User name`}>{userName}</Mono>
          </Property>
        </PropertyGroup>
      </Properties>
    </Section>
  )
}

/** Where a SAM user signs in to this console, as one. */
function useSignInAddress(): string {
  const to = useSession()?.endpoint.id ?? ''
  return `${window.location.origin}/sign-in?${new URLSearchParams({ to, as: 'sam' })}`
}

/** What somebody needs to know to sign in, but the password. */
function signInWords(address: string, operatorId: string, userName: string): string {
  return [t`Sign in at: ${address}`, t`Operator ID: ${operatorId}`, t`User name: ${userName}`].join(
    '\n',
  )
}
