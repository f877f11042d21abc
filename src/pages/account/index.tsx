import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { createFileRoute, Link } from '@tanstack/react-router'
import {
  getGetCompanyInformationQueryOptions,
  getGetOperatorQueryOptions,
  useGetOperator,
} from '../../api/generated/client/operator/operator.ts'
import * as op from '../../api/generated/operations.ts'
import { ownOperator } from '../../api/own-operator.ts'
import { currentPermissions, usePermissions } from '../../api/permissions.ts'
import { Mono } from '../../components/detail/Mono.tsx'
import { PanelState } from '../../components/detail/Panel.tsx'
import { Properties, Property, PropertyGroup } from '../../components/detail/Properties.tsx'
import { Section } from '../../components/detail/Section.tsx'
import { Time } from '../../components/detail/Time.tsx'
import { titled } from '../../components/resource/routes.ts'
import { AccountPage } from './-AccountPage.tsx'
import { AccountInformation } from './-profile/AccountInformation.tsx'

export const Route = createFileRoute('/account/')({
  ...titled(t`Account`),
  loader: ({ context: { queryClient } }) => {
    const { operator_id: id } = ownOperator()
    const { may } = currentPermissions()
    if (may(op.getOperator).allowed) {
      void queryClient.prefetchQuery(getGetOperatorQueryOptions(id))
    }
    if (may(op.getCompanyInformation).allowed) {
      void queryClient.prefetchQuery(getGetCompanyInformationQueryOptions(id))
    }
  },
  component: Profile,
})

function Profile() {
  const { may } = usePermissions()
  const mayKnow = may(op.getCompanyInformation).allowed || may(op.getIndividualInformation).allowed
  return (
    <AccountPage
      title={t`Account`}
      parts={[op.getOperator, ...(mayKnow ? [] : [op.getCompanyInformation])]}
    >
      {may(op.getOperator).allowed && <AccountFacts />}
      {mayKnow && <AccountInformation />}
    </AccountPage>
  )
}

/** What the platform says of the account itself (getOperator). */
function AccountFacts() {
  const { operator_id: operatorId } = ownOperator()
  const query = useGetOperator(operatorId)
  const operator = query.data?.data
  return (
    <Section title={t`Account`}>
      {!operator ? (
        <PanelState error={query.error} height={120} onRetry={() => void query.refetch()} />
      ) : (
        <Properties>
          <PropertyGroup title={t`Operator`}>
            <Property label={t`Operator ID`}>
              <Mono copy={t`operator ID`}>{operatorId}</Mono>
            </Property>
            {operator.rootOperatorId && operator.rootOperatorId !== operatorId && (
              <Property label={t`Belongs to`}>
                <Mono copy={t`operator ID`}>{operator.rootOperatorId}</Mono>
              </Property>
            )}
            <Property label={t`Description`}>
              {operator.description && <bdi>{operator.description}</bdi>}
            </Property>
          </PropertyGroup>
          <PropertyGroup title={t`Root user`}>
            <Property label={t`Signs in with`}>
              {operator.email && (
                <Anchor renderRoot={(props) => <Link to="/account/email" {...props} />}>
                  <bdi>{operator.email}</bdi>
                </Anchor>
              )}
            </Property>
          </PropertyGroup>
          <PropertyGroup title={t`Dates`}>
            <Property label={t`Created`}>
              <Time at={timeIn(operator.createDate)} absolute focusable />
            </Property>
            <Property label={t`Last modified`}>
              <Time at={timeIn(operator.updateDate)} absolute focusable />
            </Property>
          </PropertyGroup>
        </Properties>
      )}
    </Section>
  )
}

/** A date as text in UNIX milliseconds; undefined where it is none. */
function timeIn(text: string | undefined): number | undefined {
  const ms = Date.parse(text ?? '')
  return Number.isNaN(ms) ? undefined : ms
}
