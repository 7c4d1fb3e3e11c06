import { Hono, type Context as Request } from 'hono'
import type { Context } from '../base/context.ts'
import { noLongerGood } from '../comments/links.ts'
import { deleteAllOwn, listOwnComments, type OwnComment } from '../comments/own.ts'
import { askForReaderData, deleteReaderData, readReaderData } from '../comments/reader-data.ts'
import { confirmReplies, stopReplies } from '../comments/subscribe.ts'
import { failure } from './comment-routes.tsx'
import { readForm } from './form.ts'
import { addressOf, mustNotComeFromElsewhere } from './from-where.ts'
import { plainPage } from './pages/own-comment.tsx'
import { readerDataPage } from './pages/reader-data.tsx'
import { privateHtml, wantsJson } from './private-answer.ts'
import { openView, type View } from './view.ts'
import type { InterfaceLanguage } from './words.ts'

/** A form with a key or an address in it, in bytes. */
const formBytes = 4096

/** Where readers see, download and delete what is kept of them, and say which letters they want: at / and at /en. */
export function readerRoutes(context: Context, language: InterfaceLanguage): Hono {
  const routes = new Hono()
  const open = () => openView(context, language, '/')

  routes.get('/comments/mine', async () => privateHtml(readerDataPage(await open(), null)))
  routes.post('/comments/mine', async (request) => {
    mustNotComeFromElsewhere(context, request)
    const sent = await readForm(request.req.raw, formBytes)
    const view = await open()
    const { data } = view.words.comments
    if (sent.has('email')) {
      await askForReaderData(context, sent.get('email'), addressOf(context, request))
      return privateHtml(readerDataPage(view, null, data.sent))
    }
    const key = sent.get('key')
    if (sent.get('act') === 'delete') {
      if (!wantsJson(request) && !sent.has('sure')) return areYouSure(view, { key })
      const deleted = await deleteAllOwn(context, key)
      return wantsJson(request) ? Response.json({ deleted }) : privateHtml(readerDataPage(view, null, data.removed))
    }
    const comments = await listOwnComments(context, key)
    if (wantsJson(request) || sent.get('act') === 'download') return download({ comments: comments.map(told) })
    return privateHtml(readerDataPage(view, { comments, fields: { key } }))
  })

  routes.get('/comments/data', async (request) => {
    const { comments } = await readReaderData(context, linkOf(request))
    return privateHtml(readerDataPage(await open(), { comments, fields: {} }))
  })
  routes.post('/comments/data', async (request) => {
    mustNotComeFromElsewhere(context, request)
    const sent = await readForm(request.req.raw, formBytes)
    const view = await open()
    if (sent.get('act') === 'delete') {
      const link = linkOf(request)
      if (!sent.has('sure')) return areYouSure(view, {})
      await deleteReaderData(context, link)
      return privateHtml(readerDataPage(view, null, view.words.comments.data.removed))
    }
    const { email, subscribedAt, comments } = await readReaderData(context, linkOf(request))
    return download({ email, subscribedAt, comments: comments.map(told) })
  })

  // A GET shows a button: programs that look into letters follow their links (RFC 8058 3.1).
  for (const [purpose, act] of [
    ['confirm', confirmReplies],
    ['stop', stopReplies],
  ] as const) {
    routes.get(`/comments/${purpose}`, async (request) => {
      linkOf(request)
      const view = await open()
      const { title, text, act: button } = view.words.comments[purpose]
      return privateHtml(plainPage(view, { title, text, act: button }))
    })
    routes.post(`/comments/${purpose}`, async (request) => {
      await act(context, linkOf(request))
      const view = await open()
      const { title, done } = view.words.comments[purpose]
      return privateHtml(plainPage(view, { title, text: done }))
    })
  }

  routes.onError((error, request) => failure(context, language, request, error))
  return routes
}

/** @throws Refused('gone') for an address that is not whole */
function linkOf(request: Request): { of: string; token: string; until?: string } {
  const { of, token, until } = request.req.query()
  if (of && token) return { of, token, ...(until !== undefined && { until }) }
  throw noLongerGood()
}

/** What cannot be taken back is asked about (WCAG 3.3.4). */
function areYouSure(view: View, fields: Record<string, string>): Response {
  const { sureTitle: title, sure: text, removeForGood: act } = view.words.comments.data
  return privateHtml(plainPage(view, { title, text, act, fields: { ...fields, act: 'delete', sure: 'yes' } }))
}

/** A comment with all that is kept of it; not who in the newsroom decided, nor the words that a check goes by. */
function told(comment: OwnComment) {
  const { keyHash: _key, changeableUntil: _until, appealable: _appealable, verdicts, ...kept } = comment
  const { account: _account, decidedBy: _decidedBy, ...shown } = kept
  return { ...shown, verdicts: verdicts.map(({ action, check, reason }) => ({ action, check, reason })) }
}

function download(value: object): Response {
  return new Response(JSON.stringify(value, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="comments.json"',
      'cache-control': 'no-store',
    },
  })
}
