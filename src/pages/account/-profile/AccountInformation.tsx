import { t } from '@lingui/core/macro'
import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { countryName, isContact, membersOf } from './members.ts'
import { useInformation, type Information } from './useInformation.ts'

/** Who the account belongs to, and the way to change it. */
export function AccountInformation() {
  const { information, error, retry } = useInformation()
  const { may } = usePermissions()
  if (information === undefined) {
    return (
      <Section title={t`Company or individual`}>
        <PanelState error={error} height={260} onRetry={retry} />
      </Section>
    )
  }
  if (information === null) return <NotRegistered />
  const { kind } = information
  const change = kind === 'company' ? op.updateCompanyInformation : op.updateIndividualInformation
  return (
    <Section
      title={kind === 'company' ? t`Company` : t`Individual`}
      actions={
        may(change).allowed && (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/account/information" {...props} />}
          >
            {t`Edit`}
          </Button>
        )
      }
    >
      <Members information={information} />
      {kind === 'individual' && (
        <Quiet>{t`To make it a company’s account, ask Soracom support.`}</Quiet>
      )}
    </Section>
  )
}

function Members({ information: { kind, members } }: { readonly information: Information }) {
  const all = membersOf(kind)
  const shown = (of: typeof all) =>
    of.map(([name, label]) => {
      const value = name === 'countryCode' ? countryName(members[name]) : members[name]
      return (
        <Property key={name} label={label}>
          {value && <bdi>{value}</bdi>}
        </Property>
      )
    })
  return (
    <Properties>
      <PropertyGroup title={t`Contact`}>
        {shown(all.filter(([name]) => isContact(name)))}
      </PropertyGroup>
      <PropertyGroup title={t`Address`}>
        {shown(all.filter(([name]) => !isContact(name)))}
      </PropertyGroup>
    </Properties>
  )
}

/** An account begins as neither. */
function NotRegistered() {
  const { may } = usePermissions()
  const mayCompany = may(op.createCompanyInformation).allowed
  const mayIndividual = may(op.createIndividualInformation).allowed
  return (
    <Section title={t`Company or individual`}>
      <Quiet>{t`Not registered. An account is a company’s or an individual’s; which of them cannot be changed later.`}</Quiet>
      <Group gap={8} mt={12}>
        {mayCompany && (
          <Button
            renderRoot={(props) => (
              <Link to="/account/information" search={{ kind: 'company' }} {...props} />
            )}
          >
            {t`Register a company`}
          </Button>
        )}
        {mayIndividual && (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/account/information" search={{ kind: 'individual' }} {...props} />
            )}
          >
            {t`Register an individual`}
          </Button>
        )}
      </Group>
    </Section>
  )
}
