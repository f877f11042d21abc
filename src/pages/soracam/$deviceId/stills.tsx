import { createFileRoute, redirect } from '@tanstack/react-router'
import { momentOf } from '../../../domain/soracam/event.ts'

/** Stills stand among the exports now: a link to one still leads there. */
export const Route = createFileRoute('/soracam/$deviceId/stills')({
  validateSearch: (raw: Record<string, unknown>): { at?: string } =>
    momentOf(raw['at']) === undefined ? {} : { at: String(raw['at']) },
  beforeLoad: ({ params, search }) => {
    throw redirect({
      to: '/soracam/$deviceId/exports',
      params,
      search: { kind: 'stills', ...search },
      replace: true,
    })
  },
})
