import { useNavigate, type LinkProps } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { CreateFrame } from '../resource/CreateFrame.tsx'
import type { Resource } from '../resource/resource.ts'
import { QuoteSteps } from './QuoteSteps.tsx'

interface QuotedPageProps<
  F,
  Call,
  Quote extends { readonly orderId?: string },
  ConfirmCall,
  Data,
> extends Omit<
  ComponentProps<typeof QuoteSteps<F, Call, Quote, ConfirmCall, Data>>,
  'onDone' | 'onCancel' | 'dialog'
> {
  readonly resource: Pick<Resource<never>, 'noun' | 'to'>
  /** The page's title: "Order SIMs and devices". */
  readonly title: string
  /** Where what was ordered is. */
  readonly made: (data: Data) => LinkProps
}

/** A page on which something is quoted and ordered, that leads to it afterwards. */
export function QuotedPage<
  F,
  Call,
  Quote extends { readonly orderId?: string },
  ConfirmCall,
  Data,
>({ resource, title, made, ...steps }: QuotedPageProps<F, Call, Quote, ConfirmCall, Data>) {
  const navigate = useNavigate()
  return (
    <CreateFrame resource={resource} operation={steps.quote} title={title} wide>
      <QuoteSteps
        {...steps}
        onCancel={() => void navigate({ to: resource.to })}
        // Back must not lead to a form whose order is made.
        onDone={(data) => navigate({ ...made(data), ignoreBlocker: true, replace: true })}
      />
    </CreateFrame>
  )
}
