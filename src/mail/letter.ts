import type { Words } from '../base/refused.ts'

/** What a letter says, in both languages: nobody knows which one the reader has. */
export type Letter = {
  subject: Words
  paragraphs: Words[]
  /** What the letter is for: a button, and the address in full for who does not trust buttons. */
  link?: { url: string; words: Words }
  closing: Words
  /** Where such letters are stopped: a POST is enough (RFC 8058). */
  unsubscribe?: string
}

export type WrittenLetter = { subject: string; text: string; html: string; unsubscribe: string | null }

/** A letter as plain text and as simple HTML, in the site's language first and then in the other. */
export function writeLetter(letter: Letter, first: 'ar' | 'en'): WrittenLetter {
  const languages = first === 'ar' ? (['ar', 'en'] as const) : (['en', 'ar'] as const)
  return {
    subject: letter.subject[first],
    unsubscribe: letter.unsubscribe ?? null,
    text: `${languages.map((language) => textOf(letter, language)).join('\n\n— — —\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${first}" dir="${directionOf(first)}"><head><meta charset="utf-8">`,
      `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
      `<title>${escaped(letter.subject[first])}</title></head>`,
      `<body style="margin:0;padding:24px;font:16px/1.7 'IBM Plex Sans Arabic','Segoe UI',Tahoma,sans-serif">`,
      `<div style="max-width:34em;margin:0 auto">`,
      languages.map((language) => htmlOf(letter, language)).join('<hr style="border:0;border-top:1px solid #8886">'),
      `</div></body></html>`,
    ].join(''),
  }
}

function textOf(letter: Letter, language: 'ar' | 'en'): string {
  const parts = letter.paragraphs.map((paragraph) => paragraph[language])
  if (letter.link) parts.push(`${letter.link.words[language]}:\n${letter.link.url}`)
  return [...parts, letter.closing[language]].join('\n\n')
}

function htmlOf(letter: Letter, language: 'ar' | 'en'): string {
  const paragraph = (text: string, style = '') => `<p style="margin:0 0 16px;${style}">${escaped(text)}</p>`
  const url = letter.link && escaped(letter.link.url)
  const button = `display:inline-block;padding:10px 20px;border-radius:6px;background:#1d4f91;color:#fff;text-decoration:none`
  return [
    `<div lang="${language}" dir="${directionOf(language)}" style="padding:8px 0">`,
    ...letter.paragraphs.map((text) => paragraph(text[language])),
    letter.link && `<p style="margin:0 0 16px"><a href="${url}" style="${button}">`,
    letter.link && `${escaped(letter.link.words[language])}</a></p>`,
    letter.link && `<p dir="ltr" style="margin:0 0 16px;font-size:13px;overflow-wrap:anywhere">${url}</p>`,
    paragraph(letter.closing[language], 'font-size:14px;opacity:.8'),
    `</div>`,
  ]
    .filter(Boolean)
    .join('')
}

const directionOf = (language: 'ar' | 'en') => (language === 'ar' ? 'rtl' : 'ltr')

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
}
