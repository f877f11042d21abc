import { Button, Stack } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { createFileRoute, Link } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { usePermissions } from '../../api/permissions.ts'
import { readActionSearch } from '../../components/action/search.ts'
import { PageBody, Section } from '../../components/detail/Section.tsx'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { ListPage } from '../../components/list/ListPage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { IncomingTransfer } from './-Incoming.tsx'
import { OutgoingTransfers } from './-Outgoing.tsx'

export const Route = createFileRoute('/transfers/')({
  ...titled(t`SIM transfers`),
  validateSearch: readActionSearch,
  component: Transfers,
})

function Transfers() {
  const { may } = usePermissions()
  const sends = may(op.issueSubscriberTransferToken).allowed
  return (
    <ListPage title={t`SIM transfers`}>
      <div style={{ overflow: 'auto' }}>
        <PageBody>
          {sends && (
            <Section title={t`Send`}>
              <Stack gap="sm" align="flex-start">
                <Quiet>
                  {t`SIMs that were never in use can be given to another operator. Select them in the list and choose “Transfer to another operator” in the menu.`}
                </Quiet>
                <Button
                  variant="default"
                  renderRoot={(props) => (
                    <Link to="/sims" search={{ status: ['ready'] }} {...props} />
                  )}
                >
                  {t`Choose among SIMs that are ready`}
                </Button>
              </Stack>
            </Section>
          )}
          {sends && <OutgoingTransfers />}
          {may(op.verifySubscriberTransferToken).allowed && <IncomingTransfer />}
        </PageBody>
      </div>
    </ListPage>
  )
}
