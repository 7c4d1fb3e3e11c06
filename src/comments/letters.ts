import type { Context } from '../base/context.ts'
import type { Letter } from '../mail/letter.ts'

/** Asks whether an address belongs to who gave it. */
export function confirmLetter({ site }: Context, { url, headline }: { url: string; headline: string }): Letter {
  return {
    subject: {
      ar: `تأكيد متابعة الردود في ${site.name}`,
      en: `Confirm that you want to hear of replies on ${site.nameEnglish}`,
    },
    paragraphs: [
      {
        ar: `كُتب هذا العنوان مع تعليق على «${headline}»، وطُلب إبلاغ صاحبه بالردود عليه. لن نرسل إليك شيئًا قبل أن تؤكد ذلك.`,
        en: `This address was given with a comment on “${headline}”, asking to be told of replies to it. We send nothing before you confirm.`,
      },
    ],
    link: { url, words: { ar: 'تأكيد المتابعة', en: 'Confirm' } },
    closing: {
      ar: 'إن لم تكن أنت من طلب ذلك فتجاهل هذه الرسالة، ويُحذف العنوان بعد يومين.',
      en: 'If it was not you, ignore this letter; the address is deleted after two days.',
    },
  }
}

/** Somebody answered. */
export function replyLetter(
  { site }: Context,
  { name, headline, text, url, stop }: { name: string; headline: string; text: string; url: string; stop: string },
): Letter {
  return {
    subject: { ar: `ردّ جديد على تعليقك في ${site.name}`, en: `A reply to your comment on ${site.nameEnglish}` },
    paragraphs: [
      {
        ar: `ردّ ${isolated(name)} على تعليقك على «${headline}»:`,
        en: `${isolated(name)} replied to your comment on “${headline}”:`,
      },
      { ar: text, en: text },
    ],
    link: { url, words: { ar: 'قراءة الرد', en: 'Read the reply' } },
    closing: {
      ar: `لإيقاف هذه الرسائل كلها: ${stop}`,
      en: `To stop all of these letters: ${stop}`,
    },
    unsubscribe: stop,
  }
}

/** Leads somebody to what is kept under their address. */
export function dataLetter({ site }: Context, url: string): Letter {
  return {
    subject: { ar: `تعليقاتك في ${site.name}`, en: `Your comments on ${site.nameEnglish}` },
    paragraphs: [
      {
        ar: 'طُلب بهذا العنوان الاطلاع على ما نحفظه من تعليقات مرتبطة به. من الرابط يمكنك تنزيله كله أو حذفه. الرابط صالح ساعة واحدة.',
        en: 'Somebody asked, with this address, to see the comments that we keep with it. The link lets you download or delete all of it. It is good for an hour.',
      },
    ],
    link: { url, words: { ar: 'عرض تعليقاتي', en: 'Show my comments' } },
    closing: { ar: 'إن لم تطلب ذلك فتجاهل هذه الرسالة.', en: 'If you did not ask for it, ignore this letter.' },
  }
}

/** A name of any direction inside a sentence of one: FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE. */
const isolated = (name: string) => `\u2068${name}\u2069`
