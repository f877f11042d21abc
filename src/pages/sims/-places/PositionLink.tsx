import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { Mono } from '../../../components/detail/Mono.tsx'
import { mapUrl } from '../../../domain/geo.ts'
import type { PlacedLocation } from './cell-locations.ts'
import { coordinates } from './coordinates.ts'

/** A position, which a map service outside shows. */
export function PositionLink({ location }: { readonly location: PlacedLocation }) {
  return (
    <Anchor
      href={mapUrl(location)}
      target="_blank"
      rel="noopener noreferrer"
      title={t`Open in OpenStreetMap`}
    >
      <Mono>{coordinates(location)}</Mono>
    </Anchor>
  )
}
