import type { Command } from 'commander'
import { changeAccount } from '../accounts/change-account.ts'
import { endTwoFactorOf } from '../accounts/end-two-factor-of.ts'
import { mustFindAccountOf } from '../accounts/find-account.ts'
import { invite } from '../accounts/invite.ts'
import { listAccounts } from '../accounts/list-accounts.ts'
import { makeResetLink } from '../accounts/reset-password.ts'
import { newSetUpLink } from '../accounts/set-up.ts'
import { displayName, email } from '../accounts/shape.ts'
import { roles } from '../base/actor.ts'
import { parse } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'
import { command, commandLineUser, withContext } from './command.ts'
import { oneOf } from './story-fields.ts'

type Json = { json?: boolean }

/** What concerns accounts, among the commands about people. */
export function accountCommands(): Command[] {
  return [inviteCommand(), accounts(), role(), usable('disable'), usable('enable'), resetLink(), twoFactorOff()]
}

function inviteCommand(): Command {
  return command('invite', 'let somebody into the newsroom by a link that is good for seven days, and once')
    .argument('<email>')
    .requiredOption('--name <name>', 'as colleagues see it')
    .option('--role <role>', roles.join(', '), 'reporter')
    .action((address: string, options: Json & { name: string; role: string }) =>
      withContext(options, async (context) => {
        const invitation = await invite(context, commandLineUser(), {
          email: parse(email, address),
          name: parse(displayName, options.name),
          role: oneOf('--role', roles, options.role),
        })
        return { json: invitation, lines: [invitation.url] }
      }),
    )
}

function accounts(): Command {
  return command('accounts', 'everybody who has an account').action((options: Json) =>
    withContext({ ...options, mustExist: true }, async (context) => {
      const all = []
      for (let cursor: string | undefined, more = true; more;) {
        const page = await listAccounts(context, commandLineUser(), { cursor, limit: 200 })
        all.push(...page.items)
        more = page.next !== null
        cursor = page.next ?? undefined
      }
      return {
        json: { accounts: all },
        lines: all.map(
          (account) => `${account.email}  ${account.role}  ${account.name}${account.disabled ? '  (disabled)' : ''}`,
        ),
      }
    }),
  )
}

function role(): Command {
  return command('role', 'change what somebody is in the newsroom')
    .argument('<email>')
    .argument('<role>', roles.join(', '))
    .action((address: string, given: string, options: Json) =>
      withContext({ ...options, mustExist: true }, async (context) => {
        const account = await mustFindAccountOf(context, address)
        const changed = oneOf('role', roles, given)
        await changeAccount(context, commandLineUser(), account.id, { role: changed })
        return { json: { email: account.email, role: changed }, lines: [`${account.email}  ${changed}`] }
      }),
    )
}

function usable(word: 'disable' | 'enable'): Command {
  const words = {
    disable: 'keep somebody out: the account stays, its sessions end',
    enable: 'let somebody in again who was kept out',
  }
  return command(word, words[word])
    .argument('<email>')
    .action((address: string, options: Json) =>
      withContext({ ...options, mustExist: true }, async (context) => {
        const account = await mustFindAccountOf(context, address)
        await changeAccount(context, commandLineUser(), account.id, { disabled: word === 'disable' })
        return { json: { email: account.email, disabled: word === 'disable' }, lines: [`${account.email}  ${word}d`] }
      }),
    )
}

function resetLink(): Command {
  return command('reset-link', 'a link by which somebody sets a new password; good for one hour, and once')
    .argument('<email>')
    .action((address: string, options: Json) =>
      withContext({ ...options, mustExist: true }, async (context) => {
        const account = await mustFindAccountOf(context, address)
        const link = await makeResetLink(context, commandLineUser(), account.id)
        return { json: link, lines: [link.url] }
      }),
    )
}

function twoFactorOff(): Command {
  return command('two-factor-off', 'for somebody who has lost the authenticator app and the recovery codes')
    .argument('<email>')
    .action((address: string, options: Json) =>
      withContext({ ...options, mustExist: true }, async (context) => {
        const account = await mustFindAccountOf(context, address)
        await endTwoFactorOf(context, commandLineUser(), account.id)
        return { json: { email: account.email, twoFactor: false }, lines: [account.email] }
      }),
    )
}

/** The link that the first start prints, once more. */
export function setUpLinkCommand(): Command {
  return command('set-up-link', 'a link that sets the site up, while nobody has an account').action((options: Json) =>
    withContext(options, async (context) => {
      const link = await newSetUpLink(context, commandLineUser())
      if (!link)
        throw new Refused('conflict', {
          en: 'this site has been set up; isnad person invite lets somebody in',
          ar: 'هذا الموقع مُعدّ من قبل؛ للدعوة إليه: isnad person invite',
        })
      return { json: link, lines: [link.url] }
    }),
  )
}
