import { Loading } from '../../../components/feedback/States.tsx'
import { late } from '../../../components/feedback/late.tsx'

const waiting = () => <Loading rows={8} />

/** The form of a handler that is stored; the builder comes with it. */
export const LateEditForm = late(() => import('./EditForm.tsx').then((all) => all.EditForm), {
  waiting,
})

/** The form of a new one, with the templates. */
export const LateNewForm = late(() => import('./NewForm.tsx').then((all) => all.NewForm), {
  waiting,
})
