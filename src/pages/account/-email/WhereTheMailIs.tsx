import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { isSandbox } from '../../../api/config.ts'
import { useGetEmail } from '../../../api/generated/client/email/email.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { useSession } from '../../../api/use-session.ts'
import { Note } from '../../../components/action/Note.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Rich } from '../../../words/Rich.tsx'
import type { Address } from './useAddresses.ts'

// In another tab, so that what is typed here stays.
const parts = { link: <Link to="/sandbox" target="_blank" /> }

/** How often it is looked whether somebody has verified it meanwhile, milliseconds. */
const pause = 5000

/** Where to find the token, and whether it is still needed (getEmail). */
export function WhereTheMailIs({ resources }: { readonly resources: readonly Address[] }) {
  const session = useSession()
  const [address] = resources
  const { operator_id: operatorId } = ownOperator()
  const query = useGetEmail(operatorId, address?.emailId ?? '', {
    query: { refetchInterval: pause, enabled: address !== undefined },
  })
  if (query.data?.data.verified) {
    return <Note tone="quiet" role="status" title={t`This address was verified in the meantime`} />
  }
  return (
    <>
      <Quiet>{t`A mail with a token was sent to this address. It is good for one day and once.`}</Quiet>
      {session && isSandbox(session.endpoint) && (
        <Quiet>
          <Rich
            text={t`The sandbox sends nothing: <link>its outbox</link> shows the mail.`}
            parts={parts}
          />
        </Quiet>
      )}
    </>
  )
}
