import { t } from '@lingui/core/macro'
import type { SoracomTransitGateway } from '../../../api/generated/models/soracomTransitGateway.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Section } from '../../../components/detail/Section.tsx'

/** What one enters on AWS of a gateway's own transit gateway. */
export function OwnSide({ transitGateway }: { readonly transitGateway: SoracomTransitGateway }) {
  const { id, arn, awsAccountId, region, asn } = transitGateway
  const copied = (label: string, value: string | number | undefined) => (
    <Property label={label}>
      {value !== undefined && <Mono copy={label}>{String(value)}</Mono>}
    </Property>
  )
  return (
    <Section title={t`Transit gateway`}>
      <Properties>
        <PropertyGroup title="">
          {copied(t`Transit gateway ID`, id)}
          {copied(t`ASN`, asn)}
          {copied(t`AWS account`, awsAccountId)}
          {copied(t`AWS region`, region)}
          {copied('ARN', arn)}
        </PropertyGroup>
      </Properties>
    </Section>
  )
}
