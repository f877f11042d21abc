import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { coordinates, mapUrl, type Point } from '../../domain/geo.ts'
import { Mono } from '../detail/Mono.tsx'

/** A position, which a map service outside shows. */
export function PositionLink({ point }: { readonly point: Point }) {
  return (
    <Anchor
      href={mapUrl(point)}
      target="_blank"
      rel="noopener noreferrer"
      title={t`Open in OpenStreetMap`}
    >
      <Mono>{coordinates(point)}</Mono>
    </Anchor>
  )
}
