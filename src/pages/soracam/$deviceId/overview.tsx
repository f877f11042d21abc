import { createFileRoute, redirect } from '@tanstack/react-router'

/** What stood here is the first tab now. */
export const Route = createFileRoute('/soracam/$deviceId/overview')({
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/soracam/$deviceId', params, replace: true })
  },
})
