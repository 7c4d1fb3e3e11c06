import type { Role } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { roleNames } from '../base/policy.ts'
import type { Letter } from '../mail/letter.ts'

/** Who is invited to the newsroom, by whom, as what. */
export function invitationLetter(
  context: Context,
  { by, role, name, url }: { by: string; role: Role; name: string; url: string },
): Letter {
  const { site } = context
  return {
    subject: {
      ar: `دعوة إلى غرفة أخبار ${site.name}`,
      en: `Your invitation to the ${site.nameEnglish} newsroom`,
    },
    paragraphs: [
      { ar: `مرحبًا ${name}،`, en: `Hello ${name},` },
      {
        ar: `يدعوك ${by} إلى العمل في غرفة أخبار ${site.name} بصفة ${roleNames[role].ar}.`,
        en: `${by} invites you to work in the ${site.nameEnglish} newsroom as ${article(roleNames[role].en)}.`,
      },
      {
        ar: 'افتح الرابط لاختيار كلمة مرورك. الرابط صالح سبعة أيام، ولمرة واحدة.',
        en: 'Open the link to choose your password. It is good for seven days, and once.',
      },
    ],
    link: { url, words: { ar: 'قبول الدعوة', en: 'Accept the invitation' } },
    closing: {
      ar: 'إن لم تكن تنتظر هذه الدعوة فتجاهل هذه الرسالة.',
      en: 'If you did not expect this invitation, ignore this letter.',
    },
  }
}

/** A new password, asked for by somebody who gave this address. */
export function resetLetter(context: Context, { name, url }: { name: string; url: string }): Letter {
  const { site } = context
  return {
    subject: { ar: `كلمة مرور جديدة في ${site.name}`, en: `A new password for ${site.nameEnglish}` },
    paragraphs: [
      { ar: `مرحبًا ${name}،`, en: `Hello ${name},` },
      {
        ar: `طُلبت كلمة مرور جديدة لحسابك في غرفة أخبار ${site.name}. الرابط صالح ساعة واحدة، ولمرة واحدة.`,
        en: `A new password was asked for, for your account in the ${site.nameEnglish} newsroom. The link is good for one hour, and once.`,
      },
    ],
    link: { url, words: { ar: 'اختيار كلمة مرور جديدة', en: 'Choose a new password' } },
    closing: {
      ar: 'إن لم تطلب ذلك فتجاهل هذه الرسالة؛ تبقى كلمة مرورك كما هي.',
      en: 'If you did not ask for it, ignore this letter: your password stays as it is.',
    },
  }
}

/** Told after the fact, so that somebody whose account was taken over hears of it. */
export function passwordChangedLetter(context: Context, name: string): Letter {
  const { site } = context
  return {
    subject: { ar: `تغيّرت كلمة مرورك في ${site.name}`, en: `Your ${site.nameEnglish} password was changed` },
    paragraphs: [
      { ar: `مرحبًا ${name}،`, en: `Hello ${name},` },
      {
        ar: `تغيّرت كلمة مرور حسابك في غرفة أخبار ${site.name}، وأُنهيت الجلسات على الأجهزة الأخرى.`,
        en: `The password of your account in the ${site.nameEnglish} newsroom was changed, and sessions on other devices were ended.`,
      },
    ],
    closing: {
      ar: 'إن لم تكن أنت من غيّرها فأخبر رئيس التحرير فورًا.',
      en: 'If it was not you, tell your editor-in-chief at once.',
    },
  }
}

const article = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
