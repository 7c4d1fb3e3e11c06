import { defineWords } from '../shell/words.ts'

export const deskWords = defineWords({
  ar: { title: 'المواد', nothingTitle: 'لا مواد هنا بعد', nothingText: 'ما يُكتب في غرفة الأخبار يظهر هنا.' },
  en: { title: 'Stories', nothingTitle: 'No stories yet', nothingText: 'What the newsroom writes appears here.' },
})
