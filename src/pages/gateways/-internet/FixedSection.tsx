import { t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { internetActions } from './actions.ts'

/** The public addresses that the internet sees of a gateway's devices. */
export function FixedSection({ gateway }: { readonly gateway: VirtualPrivateGateway }) {
  const { useInternetGateway, fixedPublicIpAddresses } = gateway
  const addresses = fixedPublicIpAddresses ?? []
  const { assign, release } = internetActions
  return (
    <Section
      title={t`Public addresses`}
      actions={
        useInternetGateway !== false && (
          <ActionButton action={addresses.length > 0 ? release : assign} resources={[gateway]} />
        )
      }
    >
      {addresses.length > 0 ? (
        <Properties>
          <PropertyGroup title="">
            {addresses.map((address) => (
              <Property key={address} label={t`Fixed address`}>
                <Mono copy={t`Fixed address`}>{address}</Mono>
              </Property>
            ))}
          </PropertyGroup>
        </Properties>
      ) : (
        <Quiet>
          {useInternetGateway === false
            ? t`This is a closed network, so that it has no public addresses.`
            : t`Devices show public addresses that change and that many share. With fixed addresses a server can let in your devices alone.`}
        </Quiet>
      )}
    </Section>
  )
}
