import { createFileRoute, notFound, redirect } from '@tanstack/react-router'

/** Where what once had a tab of its own is now. */
const moved = {
  tags: { to: '/sims/$simId/settings', search: {} },
  subscriptions: { to: '/sims/$simId/settings', search: {} },
  sessions: { to: '/sims/$simId/activity', search: {} },
  history: { to: '/sims/$simId/activity', search: { event: ['changed'], last: '12mo' } },
  usage: { to: '/sims/$simId/traffic', search: {} },
} as const

export const Route = createFileRoute('/sims/$simId/$tab')({
  beforeLoad: ({ params: { simId, tab }, location }) => {
    const place = Object.entries(moved).find(([name]) => name === tab)?.[1]
    if (!place) throw notFound()
    const search = { ...location.search, ...place.search }
    throw redirect({ to: place.to, params: { simId }, search, replace: true })
  },
})
