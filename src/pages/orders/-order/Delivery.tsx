import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import type { GetOrderResponse as Order } from '../../../api/generated/models/getOrderResponse.ts'
import type { ShippingLabelDetail } from '../../../api/generated/models/shippingLabelDetail.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Properties, Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'

/** Where it goes, and the parcels that are on their way. */
export function Delivery({ order }: { readonly order: Order }) {
  const { shippingAddress: to, shippingLabelDetails = [], shippingLabelNumbers = [] } = order
  const named = new Set(shippingLabelDetails.map(({ trackingNumber }) => trackingNumber))
  const parcels: readonly Partial<ShippingLabelDetail>[] = [
    ...shippingLabelDetails,
    ...shippingLabelNumbers
      .filter((trackingNumber) => !named.has(trackingNumber))
      .map((trackingNumber) => ({ trackingNumber })),
  ]
  const lines = to && [
    to.companyName,
    to.department,
    to.fullName,
    [to.addressLine1, to.addressLine2, to.building].filter(Boolean).join(' '),
    [to.zipCode, to.city, to.state, to.countryCode].filter(Boolean).join(' '),
  ]
  return (
    <Section title={t`Delivery`}>
      <Properties>
        <PropertyGroup title="">
          <Property label={t`Send to`} wide>
            {lines ? (
              lines.filter(Boolean).map((line) => <div key={line}>{line}</div>)
            ) : (
              <Quiet>{t`The API tells of no address.`}</Quiet>
            )}
          </Property>
          <Property label={t`Parcels`} wide>
            {parcels.length === 0 ? (
              <Quiet>{t`Tracking numbers appear here once it is shipped.`}</Quiet>
            ) : (
              parcels.map((parcel) => <Parcel key={parcel.trackingNumber} parcel={parcel} />)
            )}
          </Property>
        </PropertyGroup>
      </Properties>
    </Section>
  )
}

/** A parcel, with the way to where it is. */
function Parcel({ parcel }: { readonly parcel: Partial<ShippingLabelDetail> }) {
  const { trackingNumber = '', trackingUrl, shipmentCompany } = parcel
  const number = <Mono copy={t`Tracking number`}>{trackingNumber}</Mono>
  return (
    <div>
      {number} {shipmentCompany && <Quiet inline>{shipmentCompany}</Quiet>}{' '}
      {trackingUrl?.startsWith('https://') && (
        <Anchor inherit href={trackingUrl} target="_blank" rel="noreferrer">
          {t`Track it`}
        </Anchor>
      )}
    </div>
  )
}
