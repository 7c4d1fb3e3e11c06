import { arabicCount, defineWords, englishCount } from '../../shell/words.ts'

export const checkWords = defineWords({
  ar: {
    title: 'الفحوص',
    allGood: 'لا شيء ينقص المادة.',
    blocks: 'يمنع النشر',
    blocksExcusable: 'يمنع النشر، إلا لسبب يُذكر',
    warns: 'يُستحسن',
    go: 'اذهب إلى الموضع',
    blocking: (count: number) =>
      arabicCount(count, {
        zero: 'لا مانع من النشر',
        one: 'مانع واحد من النشر',
        two: 'مانعان من النشر',
        few: '# موانع من النشر',
        many: '# مانعًا من النشر',
        other: '# مانع من النشر',
      }),
  },
  en: {
    title: 'Checks',
    allGood: 'Nothing is missing.',
    blocks: 'Stands in the way of publication',
    blocksExcusable: 'Stands in the way, unless a reason is given',
    warns: 'Worth a look',
    go: 'Go to the place',
    blocking: (count: number) =>
      englishCount(count, {
        zero: 'Nothing stands in the way',
        one: '# thing stands in the way',
        other: '# things stand in the way',
      }),
  },
})
