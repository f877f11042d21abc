import { t } from '@lingui/core/macro'
import { useState, type ReactNode } from 'react'
import { ApiError, explain } from '../../../api/errors.ts'
import { useGetUserTrustPolicy } from '../../../api/generated/client/user/user.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { send } from '../../../api/send.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { SettingsFrame } from '../../../components/settings/SettingsFrame.tsx'
import { parseTrustPolicy, writeTrustPolicy } from '../../../domain/access/trust-policy.ts'
import { samUser } from '../-resource.tsx'

const TrustEditor = late(() => import('./TrustEditor.tsx').then((all) => all.TrustEditor))

/** Whom a SAM user trusts to switch to it, read, edited and saved. */
export function TrustPolicy({ userName }: { readonly userName: string }) {
  const { operator_id: operatorId } = ownOperator()
  const { data, error, refetch } = useGetUserTrustPolicy(operatorId, userName)
  if (!data) return <PanelState error={error} onRetry={() => void refetch()} lines={5} />
  return <TrustForm userName={userName} stored={String(data.data.trustPolicy ?? '')} />
}

const none = writeTrustPolicy([])

interface TrustFormProps {
  readonly userName: string
  /** JSON text; empty where there is none. */
  readonly stored: string
}

function TrustForm({ userName, stored }: TrustFormProps) {
  const path = samUser.path({ userName })
  const { may } = usePermissions()
  const [draft, setDraft] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [wrong, setWrong] = useState<ReactNode>()
  const [saved, setSaved] = useState(false)
  const text = draft ?? (stored || none)
  const isNone = text.trim() === '' || text === none
  const operation = isNone ? op.deleteUserTrustPolicy : op.updateUserTrustPolicy
  const permitted = may(operation, path)
  const hasProblems = !isNone && parseTrustPolicy(text).problems.length > 0

  const save = async () => {
    setTried(true)
    setSaved(false)
    if (hasProblems) {
      setWrong(t`It cannot be saved as it is. Mend what is marked first.`)
      return
    }
    setBusy(true)
    setWrong(undefined)
    try {
      if (isNone) await send(op.deleteUserTrustPolicy, { path }, { settled: true })
      else {
        const body = { trustPolicy: text }
        await send(op.updateUserTrustPolicy, { path, body }, { settled: true })
      }
      setDraft(undefined)
      setTried(false)
      setSaved(true)
    } catch (error) {
      const { title, detail } = explain(error)
      const told = error instanceof ApiError && error.status === 400
      setWrong(
        told ? (
          error.message
        ) : (
          <>
            <strong>{title}</strong> {detail}
          </>
        ),
      )
    }
    setBusy(false)
  }

  return (
    <SettingsFrame
      changes={draft === undefined || draft === (stored || none) ? 0 : 1}
      refused={permitted.allowed ? undefined : permitted.reason}
      label={isNone ? t`Delete the trust policy` : t`Save the trust policy`}
      busy={busy}
      onSave={() => void save()}
      onDiscard={() => {
        setDraft(undefined)
        setTried(false)
        setWrong(undefined)
      }}
      wrong={wrong}
      saved={saved && t`Saved. It counts for whoever switches from now on.`}
    >
      <Quiet>
        {t`Whoever is trusted here can go on as this user for up to an hour at a time, with all its permissions, and may see session history, traffic and account information.`}
      </Quiet>
      <TrustEditor
        value={text}
        readOnly={!permitted.allowed}
        checked={tried}
        onChange={(next) => {
          setSaved(false)
          setWrong(undefined)
          setDraft(next)
        }}
      />
      {!isNone && <Address userName={userName} />}
    </SettingsFrame>
  )
}

/** What to give to those who are trusted. */
function Address({ userName }: { readonly userName: string }) {
  const { operator_id: operatorId } = ownOperator()
  const search = new URLSearchParams({ operatorId, userName })
  const address = `${location.origin}/switch-user?${search}`
  return (
    <div>
      <Quiet>{t`Those who are trusted switch at this address:`}</Quiet>
      <Mono copy={t`address to switch at`}>{address}</Mono>
    </div>
  )
}
