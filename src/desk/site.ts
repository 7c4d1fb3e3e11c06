import * as z from 'zod'
import { siteChoices } from '../base/site-settings.ts'
import { operation } from './operation.ts'

const { name, nameEnglish, language, timeZone, months, digits, hijri } = siteChoices.shape

export const siteOperations = [
  operation({
    key: 'GET /site',
    summary: 'What the site is called and how it writes dates and numbers; every reader sees as much.',
    access: 'anybody',
    input: z.strictObject({}),
    answer: z.strictObject({ name, nameEnglish, language, timeZone, months, digits, hijri, url: z.string() }),
    example: {
      name: 'إسناد',
      nameEnglish: 'Isnad',
      language: 'ar',
      timeZone: 'Asia/Riyadh',
      months: 'gregorian',
      digits: 'latin',
      hijri: false,
      url: 'https://news.example',
    },
    refusals: [],
    async run({ site }) {
      const { name, nameEnglish, language, timeZone, months, digits, hijri, url } = site
      return { name, nameEnglish, language, timeZone, months, digits, hijri, url }
    },
  }),
] as const
