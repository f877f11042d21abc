import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import * as op from '../../api/generated/operations.ts'
import { custom, text } from '../../components/form/fields.ts'
import { GroupInput } from '../../components/group/GroupSelect.tsx'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { digitsIn } from '../../domain/numbers.ts'
import { nameKey } from '../../domain/tags.ts'
import { subscriberNoun } from './-noun.ts'

export const Route = createFileRoute('/subscribers/register')({
  ...titled(t`Register a SIM by its IMSI`),
  component: RegisterSubscriber,
})

function RegisterSubscriber() {
  return (
    <CreatePage
      resource={{ noun: subscriberNoun, to: '/subscribers' }}
      operation={op.registerSubscriber}
      title={t`Register a SIM by its IMSI`}
      label={t`Register SIM`}
      fields={{
        imsi: text({
          label: t`IMSI`,
          look: 'digits',
          scanned: true,
          read: (written) => digitsIn(written) ?? written.trim(),
          required: t`Enter the IMSI.`,
          problem: (imsi) =>
            /^\d{15}$/.test(imsi) ? undefined : t`An IMSI has 15 digits. Check it on the SIM.`,
        }),
        registrationSecret: text({
          label: t`PUK or passcode`,
          look: 'secret',
          required: t`Enter the PUK or passcode that is printed on the SIM.`,
        }),
        name: text({ label: t`Name` }),
        groupId: custom({ label: t`Group`, initial: '', Input: GroupInput }),
      }}
      call={({ imsi, registrationSecret, name, groupId }) => ({
        path: { imsi },
        body: {
          registrationSecret,
          ...(groupId && { groupId }),
          ...(name && { tags: { [nameKey]: name } }),
        },
        secrets: [['registrationSecret']],
      })}
      made={(_made, { imsi }) => ({ to: '/subscribers/$imsi', params: { imsi } })}
    />
  )
}
