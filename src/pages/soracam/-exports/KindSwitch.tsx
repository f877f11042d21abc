import { SegmentedControl } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ExportKind } from './search.ts'

/** Which exports are looked at, as the URL says it: videos where it says nothing. */
export function useExportKind(): ExportKind {
  const { kind }: { readonly kind?: unknown } = useSearch({ strict: false })
  return kind === 'stills' ? 'stills' : 'videos'
}

/** Turns to videos or to stills. */
export function KindSwitch() {
  const navigate = useNavigate()
  return (
    <SegmentedControl
      aria-label={t`What was exported`}
      data={[
        { value: 'videos', label: t`Videos` },
        { value: 'stills', label: t`Stills` },
      ]}
      value={useExportKind()}
      onChange={(kind) =>
        void navigate({
          to: '.',
          search: kind === 'stills' ? { kind } : {},
        })
      }
    />
  )
}
