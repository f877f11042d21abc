import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import { prefetchRows } from '../../api/reading.ts'
import { titled } from '../../components/resource/routes.ts'
import { FilesPage } from './-browser/FilesPage.tsx'
import { rowsOf } from './-browser/rows.ts'
import { filesSearch } from './-route.ts'

export const Route = createFileRoute('/files/')({
  ...titled(t`Files`),
  validateSearch: filesSearch,
  loaderDeps: ({ search: { scope, prefix } }) => ({ scope, prefix }),
  loader: ({ context, deps }) =>
    prefetchRows(context.queryClient, rowsOf({ folder: '/', ...deps })),
  component: FilesPage,
})
