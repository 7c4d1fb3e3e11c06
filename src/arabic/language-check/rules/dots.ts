import { matches } from '../matches.ts'
import type { Rule } from '../rule.ts'

const message = {
  ar: 'نقطة واحدة تُنهي الجملة، وثلاث للحذف.',
  en: 'One full stop ends a sentence; three stand for what is left out.',
}
const dots = /(?<![./«“"(]|^ ?)(?:\.\.|\.{4,})(?![./\w])/gm

export const dotsRule: Rule = {
  id: 'dots',
  title: { ar: 'نقطتان متتاليتان أو أكثر من ثلاث', en: 'Two full stops, or more than three' },
  reason: {
    ar: 'كثيرًا ما تقوم النقطتان في العناوين مقام الفاصلة أو النقطتين الرأسيتين، وعلامة الحذف ثلاث نقاط لا غير.',
    en: 'In headlines two full stops often stand where a comma or a colon is meant; an ellipsis has three.',
  },
  source: 'أحمد زكي باشا، الترقيم وعلاماته في اللغة العربية (1912): علامة الحذف',
  severity: 'hint',
  on: true,
  examples: [
    { text: 'عاجل.. هدأ البحر', found: '..', suggestion: '…' },
    { text: 'ثم سكت.....', found: '.....', suggestion: '…' },
  ],
  counterExamples: ['ثم سكت...', 'ثم سكت…', 'انتهى.', 'قال: «.. ثم عاد»', '.. ثم عاد', '../src/x'],
  find: ({ text }) => matches(text, dots, message, ([found]) => (found.length === 2 ? ['…', '،', ':', '.'] : ['…'])),
}
