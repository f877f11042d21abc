import classes from './sign-in.module.css'

interface MessageProps {
  readonly tone: 'error' | 'wait' | 'info'
  readonly title: string
  readonly detail?: string
}

/** What the form has to say, read out when it appears. */
export function Message({ tone, title, detail }: MessageProps) {
  return (
    <div className={classes.message} data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <p className={classes.messageTitle}>{title}</p>
      {detail && <p>{detail}</p>}
    </div>
  )
}
