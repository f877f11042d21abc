import { t } from '@lingui/core/macro'
import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '../../../api/use-session.ts'
import { Note } from '../../../components/action/Note.tsx'
import { listText } from '../../../components/detail/locale.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { late } from '../../../components/feedback/late.tsx'
import { Empty, Failed, Loading } from '../../../components/feedback/States.tsx'
import { DateTimeField } from '../../../components/form/DateTimeField.tsx'
import { PermissionEditor } from '../../../components/permission/PermissionEditor.tsx'
import { Segments } from '../../../components/shell/Segments.tsx'
import { without } from '../../../domain/own.ts'
import { parseIp } from '../../../domain/permission/ip.ts'
import { rightsOf } from '../../../domain/permission/judge.ts'
import { documentText } from '../../../domain/permission/statements.ts'
import { isoTime } from '../../../domain/time.ts'
import classes from './check.module.css'
import { Operations } from './Operations.tsx'
import { checkWith, placeholdersAsked } from './outcome.ts'
import type { CheckSearch } from './search.ts'
import { SubjectSelect } from './SubjectSelect.tsx'
import { useSubject } from './useSubject.ts'
import { documentName } from './words.ts'

// All that the console can do comes with it.
const Screens = late(() => import('./Screens.tsx').then((all) => all.Screens), {
  waiting: () => <Loading />,
})

const firstDraft = documentText([{ effect: 'allow', api: ['Sim:list*'] }])

/** Who may do what, when and from where: judged as the platform documents it, without a call. */
export function Tester({ search }: { readonly search: CheckSearch }) {
  const navigate = useNavigate()
  const session = useSession()
  const now = useNow()
  const [draft, setDraft] = useState(firstDraft)
  const { samUserName, documents, error, retry } = useSubject(search, draft)
  const update = (patch: Partial<CheckSearch>) =>
    void navigate({
      to: '.',
      search: (old: object) => ({ ...old, ...patch }),
      replace: true,
      resetScroll: false,
    })
  const { ip = '', values = {}, show = 'operations' } = search
  const at = search.at === undefined ? undefined : Date.parse(search.at)
  const rights = documents && rightsOf(documents)
  const wrongIp = ip !== '' && parseIp(ip) === undefined
  const check =
    rights &&
    checkWith(
      rights,
      {
        now: at ?? now,
        clientIp: ip === '' || wrongIp ? undefined : ip,
        samUserName,
        operatorId: session?.operatorId,
      },
      values,
    )
  const unread = rights && listText(rights.unread.map(documentName))
  const asked = [...new Set([...(rights ? placeholdersAsked(rights) : []), ...Object.keys(values)])]
  return (
    <>
      <div className={classes.line}>
        <SubjectSelect search={search} onChange={update} />
        <DateTimeField
          label={t`At (now where empty)`}
          value={at}
          onChange={(ms) => update({ at: isoTime(ms) || undefined })}
        />
        <TextInput
          label={t`From the IP address`}
          placeholder={t`Any`}
          value={ip}
          error={wrongIp && t`Enter an IPv4 or IPv6 address.`}
          onChange={({ currentTarget }) => update({ ip: currentTarget.value || undefined })}
        />
        {asked.map((name) => (
          <TextInput
            key={name}
            label={t`Value of ${name}`}
            placeholder={t`Any`}
            value={values[name] ?? ''}
            onChange={({ currentTarget }) => {
              const others = without(values, name)
              const { value } = currentTarget
              update({ values: value === '' ? others : { ...others, [name]: value } })
            }}
          />
        ))}
      </div>
      {search.draft && (
        <div className={classes.draft}>
          <PermissionEditor label={t`Draft of a permission`} value={draft} onChange={setDraft} />
          <Quiet>{t`The draft is kept nowhere: copy it before you leave the page.`}</Quiet>
        </div>
      )}
      {unread && (
        <div className={classes.note}>
          <Note tone="warning" title={t`Not everything that applies could be read`}>
            <p>{t`${unread}: what it may deny or allow is not known, so only what another document denies is certain.`}</p>
          </Note>
        </div>
      )}
      {check ? (
        <>
          <div className={classes.views}>
            <Segments
              label={t`What to judge`}
              size="small"
              value={show}
              segments={[
                { value: 'operations', label: t`Operations` },
                { value: 'screens', label: t`Pages and actions` },
              ]}
              onChange={(next) => update({ show: next === 'screens' ? next : undefined })}
            />
          </div>
          {show === 'screens' ? (
            <div className={classes.scroll}>
              <Screens check={check} />
            </div>
          ) : (
            <Operations check={check} />
          )}
        </>
      ) : error ? (
        <Failed error={error} onRetry={retry} />
      ) : samUserName === undefined && search.role === undefined ? (
        <Empty title={t`Whose rights?`}>
          {t`Choose a SAM user, a role or a draft above. The root user may do everything.`}
        </Empty>
      ) : (
        <Loading />
      )}
    </>
  )
}
