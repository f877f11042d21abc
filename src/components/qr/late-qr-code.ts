import { late } from '../feedback/late.tsx'

/** `QrCode`, whose library comes with the first code that is shown. */
export const LateQrCode = late(() => import('./QrCode.tsx').then((all) => all.QrCode))
