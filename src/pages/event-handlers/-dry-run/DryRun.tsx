import type { HandlerLike } from '../../../domain/event-handler/draft.ts'

export function DryRun({ handler }: { readonly handler: HandlerLike }) {
  return <p>{handler.name}</p>
}
