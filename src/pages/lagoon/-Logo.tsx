import { t } from '@lingui/core/macro'
import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { explain } from '../../api/errors.ts'
import { getGetImageLinkQueryOptions } from '../../api/generated/client/lagoon/lagoon.ts'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { webAddress } from '../../domain/web-address.ts'

/** The logo that Lagoon shows on its pages (getImageLink), which only the plan Pro has; asked for when it is wanted. */
export function Logo({ pro }: { readonly pro: boolean }) {
  const { may } = usePermissions()
  const [wanted, setWanted] = useState(false)
  const { data, error, isFetching } = useQuery({
    ...getGetImageLinkQueryOptions(),
    enabled: wanted,
    retry: false,
  })
  if (!pro || !may(op.getImageLink).allowed) return null
  if (error) return <Quiet role="alert">{explain(error).title}</Quiet>
  const address = data?.data
  if (address === undefined) {
    return (
      <Button size="xs" variant="default" loading={isFetching} onClick={() => setWanted(true)}>
        {t`Show the logo’s address`}
      </Button>
    )
  }
  const link = webAddress(address)
  return link ? (
    <Anchor href={link} target="_blank" rel="noopener noreferrer">
      {t`Logo of Lagoon’s pages`}
    </Anchor>
  ) : (
    <Quiet>{address || t`Lagoon’s pages have no logo of their own.`}</Quiet>
  )
}
