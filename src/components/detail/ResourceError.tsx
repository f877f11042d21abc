import { Button } from '@mantine/core'
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiError } from '../../api/errors.ts'
import { RetryError } from '../feedback/RetryError.tsx'
import { StatePanel } from '../feedback/States.tsx'
import { DetailHeader, type Crumb } from './DetailHeader.tsx'

/** The list that a resource stands in: its name and address, and the button that leads to all of it. */
interface ParentList extends Crumb {
  /** "All groups". */
  readonly all: string
}

interface ResourceErrorProps extends ErrorComponentProps {
  readonly list: ParentList
  /** What the page would have been about: "Group". */
  readonly title: string
  /** What to show where the API has none (404). */
  readonly missing: ReactNode
}

/** Stands in the place of a resource's page that could not be shown. */
export function ResourceError({ list, title, missing, ...failure }: ResourceErrorProps) {
  const { error } = failure
  if (error instanceof ApiError && error.status === 404) return missing
  return (
    <>
      <DetailHeader trail={[list]} title={title} />
      <RetryError {...failure} />
    </>
  )
}

interface NoSuchResourceProps {
  readonly list: ParentList
  /** The page's title: "Group not found". */
  readonly title: string
  /** "There is no such group here". */
  readonly says: string
  readonly picture?: 'missing' | 'noMatch'
  /** Why that may be, and what to do. */
  readonly children: ReactNode
}

/** The address names a resource that there is none of; leads to those there are. */
export function NoSuchResource(props: NoSuchResourceProps) {
  const { list, title, says, picture = 'missing', children } = props
  return (
    <>
      <DetailHeader trail={[list]} title={title} />
      <StatePanel
        picture={picture}
        title={says}
        action={
          <Button renderRoot={(root) => <Link {...list.link} {...root} />}>{list.all}</Button>
        }
      >
        {children}
      </StatePanel>
    </>
  )
}
