import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import type { Operation } from '../../api/operation.ts'
import { usePermissions } from '../../api/permissions.ts'
import { DetailHeader } from '../detail/DetailHeader.tsx'
import { PageBody } from '../detail/Section.tsx'
import { StatePanel } from '../feedback/States.tsx'
import type { Resource } from './resource.ts'

interface CreateFrameProps {
  readonly resource: Pick<Resource<never>, 'noun' | 'to'>
  readonly operation: Operation
  readonly title: string
  /** What was asked of the person's permissions is told by the form itself now. */
  readonly tried?: boolean
  /** What to say to who may not. */
  readonly forbidden?: string
  /** For what has tables: it takes the room there is. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The page around a form that makes a new resource: its header, and why there is no form. */
export function CreateFrame(props: CreateFrameProps) {
  const { resource, operation, title, tried = false, forbidden, wide = false, children } = props
  const { noun, to } = resource
  const permitted = usePermissions().may(operation)
  return (
    <>
      <DetailHeader trail={[{ label: noun.title, link: { to } }]} title={title} fleeting />
      {permitted.allowed || tried ? (
        <PageBody wide={wide}>
          <div ref={focusFirst}>{children}</div>
        </PageBody>
      ) : (
        <StatePanel picture="forbidden" title={forbidden ?? t`You may not create ${noun.many}`}>
          {permitted.reason}
        </StatePanel>
      )}
    </>
  )
}

/** One came to fill the form in; where there is no keyboard at hand, none is made to appear. */
function focusFirst(form: HTMLElement | null): void {
  if (!window.matchMedia('(hover: hover)').matches) return
  form?.querySelector<HTMLElement>(':is(input,textarea)')?.focus({ preventScroll: true })
}
