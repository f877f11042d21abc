import { createFileRoute } from '@tanstack/react-router'
import { prefetchRows } from '../../api/reading.ts'
import { titled } from '../../components/resource/routes.ts'
import { folderFromAddress } from '../../domain/files/entry.ts'
import { FilesPage } from './-browser/FilesPage.tsx'
import { rowsOf } from './-browser/rows.ts'
import { filesSearch } from './-route.ts'

export const Route = createFileRoute('/files/$')({
  validateSearch: filesSearch,
  loaderDeps: ({ search: { scope, prefix } }) => ({ scope, prefix }),
  loader: ({ context, deps, params: { _splat: address } }) =>
    prefetchRows(context.queryClient, rowsOf({ folder: folderFromAddress(address), ...deps })),
  head: ({ params: { _splat: address } }) => titled(folderFromAddress(address)).head(),
  component: FilesPage,
})
