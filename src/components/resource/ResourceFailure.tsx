import { Button, Group } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { ApiError } from '../../api/errors.ts'
import { DetailHeader } from '../detail/DetailHeader.tsx'
import { headingText } from '../detail/locale.ts'
import { RetryError } from '../feedback/RetryError.tsx'
import { StatePanel } from '../feedback/States.tsx'
import { useOtherCoverage } from '../shell/useOtherCoverage.ts'
import type { Resource } from './resource.ts'

interface MissingProps {
  readonly resource: Pick<Resource<never>, 'noun' | 'to'>
  /** The page's title, where it is more than that there is no such thing. */
  readonly title?: string
  /** What to say where there is none, instead of what can be said of anything. */
  readonly missing?: { readonly title: string; readonly text: string }
}

/** Stands in the place of a resource's page that could not be shown: it failed, or there is none. */
export function ResourceFailure(props: MissingProps & ErrorComponentProps) {
  const { resource, title, missing, ...failure } = props
  const { error } = failure
  if (error instanceof ApiError && error.status === 404) {
    return <NoSuch resource={resource} title={title} missing={missing} />
  }
  const { noun, to } = resource
  return (
    <>
      <DetailHeader
        trail={[{ label: noun.title, link: { to } }]}
        title={title ?? headingText(noun.one)}
        fleeting
      />
      <RetryError {...failure} />
    </>
  )
}

/** The address names a resource that there is none of; leads to those there are. */
export function NoSuch({ resource, title, missing }: MissingProps) {
  const { noun, to } = resource
  const other = useOtherCoverage()
  const all = (
    <Button renderRoot={(root) => <Link to={to} {...root} />}>{t`All ${noun.many}`}</Button>
  )
  return (
    <>
      <DetailHeader
        trail={[{ label: noun.title, link: { to } }]}
        title={title ?? t`Not found`}
        fleeting
      />
      <StatePanel
        picture="missing"
        title={missing?.title ?? t`There is no such ${noun.one} here`}
        action={
          other === undefined ? (
            all
          ) : (
            <Group justify="center">
              {all}
              {/* A link does not say which coverage it is of. */}
              <Button variant="default" onClick={other.look}>
                {other.coverage === 'g' ? t`Look in Global coverage` : t`Look in Japan coverage`}
              </Button>
            </Group>
          )
        }
      >
        {missing?.text ?? t`It may have been deleted, or belong to the other coverage.`}
      </StatePanel>
    </>
  )
}
