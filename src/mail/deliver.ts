import type { Context } from '../base/context.ts'
import { claimMail, deleteMail, selectDueMail, type WaitingMail } from './store.ts'

/** Waiting times between attempts, in minutes; after the last one the letter is given up. About two days in all. */
export const waits = [1, 5, 15, 60, 120, 240, 480, 720, 1200]
/** Letters of one run. */
const batch = 20
/** How long a mail server may take, in milliseconds. */
const patience = 15_000

/**
 * Sends the letters whose time has come. Each is put off before it is tried, so that two processes do not send it twice
 * and a mail server that hangs holds nothing up; what was sent is forgotten at once, since it may hold a link.
 */
export async function deliverMail(context: Context): Promise<void> {
  if (context.settings.smtp === null) return
  const due = await selectDueMail(context, context.now().toISOString(), batch)
  if (due.length === 0) return
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    url: context.settings.smtp,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  try {
    for (const mail of due) await deliverOne(context, mail, (message) => transport.sendMail(message))
  } finally {
    transport.close()
  }
}

type Message = {
  from: string
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

async function deliverOne(
  context: Context,
  mail: WaitingMail,
  send: (message: Message) => Promise<unknown>,
): Promise<void> {
  const wait = waits[mail.attempts] ?? waits.at(-1)!
  const nextAt = new Date(context.now().getTime() + wait * 60_000).toISOString()
  if (!(await claimMail(context, mail, nextAt))) return
  try {
    await send({
      from: senderOf(context),
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(mail.unsubscribe !== null && {
          'List-Unsubscribe': `<${mail.unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    })
    await deleteMail(context, mail.id)
  } catch (error) {
    const isLast = mail.attempts + 1 >= waits.length
    if (isLast) await deleteMail(context, mail.id)
    context.log.warn(isLast ? 'a letter could not be sent and is given up' : 'a letter could not be sent yet', {
      mail: mail.id,
      attempts: mail.attempts + 1,
      error,
    })
  }
}

/** `from` in ISNAD_SMTP's query, else the site's contact, else no-reply at the site's host. */
function senderOf(context: Context): string {
  const { site, settings } = context
  const given = new URL(settings.smtp!).searchParams.get('from')
  const address = given ?? (site.contact || `no-reply@${new URL(site.url).hostname}`)
  const name = site.language === 'ar' ? site.name : site.nameEnglish
  return `"${name.replace(/["\\]/g, '')}" <${address}>`
}
