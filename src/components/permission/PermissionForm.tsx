import { t } from '@lingui/core/macro'
import { useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { inLines, isUsable } from '../../domain/permission/statements.ts'
import { late } from '../feedback/late.tsx'
import { useOverlay } from '../list/useOverlay.ts'
import { SettingsFrame } from '../settings/SettingsFrame.tsx'
import { PermissionEditor } from './PermissionEditor.tsx'
import { changeCount } from './changes.ts'

const PermissionReview = late(() =>
  import('./PermissionReview.tsx').then((all) => all.PermissionReview),
)

export interface PermissionFormProps {
  /** Whose permission it is, as a title: "Permission of the role field". */
  readonly label: string
  /** The document as it is stored, JSON text; empty where there is none. */
  readonly stored: string
  /** Why it cannot be changed, for who may not. */
  readonly refused?: string | undefined
  /** Reads what is stored at this moment. Throws `ApiError`. */
  readonly read: () => Promise<string>
  /** Stores it and brings up to date what shows it. Throws `ApiError`. */
  readonly save: (text: string) => Promise<unknown>
  /** Whom it concerns and from when, said before and after it is saved. */
  readonly follows: string
  /** What can be done then: a link to where tokens are revoked. */
  readonly next?: ReactNode
}

/**
 * A permission document from what is stored to what is: edited in cards or JSON, reviewed in
 * statements and in operations gained and lost, saved. What others stored meanwhile is not
 * overwritten unseen.
 */
export function PermissionForm(props: PermissionFormProps) {
  const { label, stored, refused, read, save, follows, next } = props
  const router = useRouter()
  const review = useOverlay('review')
  const [draft, setDraft] = useState<string>()
  const [reviewing, setReviewing] = useState(false)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const text = draft ?? inLines(stored)
  const changes = draft === undefined ? 0 : changeCount(stored, draft)
  const usable = isUsable(text)
  const close = () => {
    setReviewing(false)
    if (router.latestLocation.search.review !== undefined) review.close()
  }
  return (
    <SettingsFrame
      changes={changes}
      refused={refused}
      label={t`Review and save`}
      onSave={() => {
        setTried(true)
        if (!usable) return
        setReviewing(true)
        review.open('changes')
      }}
      onDiscard={() => {
        setDraft(undefined)
        setTried(false)
      }}
      wrong={
        tried && !usable && t`It cannot be saved as it is. Mend what is marked as an error first.`
      }
      saved={saved && t`The permission is saved. ${follows}`}
      more={saved && next}
    >
      <PermissionEditor
        label={label}
        value={text}
        onChange={(value) => {
          setSaved(false)
          setDraft(value)
        }}
        readOnly={refused !== undefined}
      />
      {reviewing && review.value !== undefined && draft !== undefined && (
        <PermissionReview
          label={label}
          base={stored}
          draft={draft}
          read={read}
          save={save}
          follows={follows}
          onClose={close}
          onSaved={() => {
            close()
            setDraft(undefined)
            setTried(false)
            setSaved(true)
          }}
        />
      )}
    </SettingsFrame>
  )
}
