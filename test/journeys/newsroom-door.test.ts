import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signedIn } from '../../src/accounts/testing.ts'
import { openNewsroom, type Newsroom } from './newsroom.ts'

const password = 'قصيدة طويلة عن البحر'
const exact = (name: string) => ({ name, exact: true })

/** What the studio says in Arabic, as somebody reads it there. */
const said = {
  door: {
    email: 'البريد الإلكتروني',
    password: 'كلمة المرور',
    signIn: 'تسجيل الدخول',
    choosePassword: 'اختر كلمة مرور',
    accept: 'ادخل غرفة الأخبار',
    linkGoneTitle: 'هذا الرابط لم يعد صالحًا',
    code: 'الرمز',
    continue: 'متابعة',
    useRecovery: 'ليس معي هاتفي: استعمل رمز استرداد',
    recoveryCode: 'رمز الاسترداد',
    passkey: 'الدخول بمفتاح مرور',
  },
  me: {
    continue: 'متابعة',
    turnOn: 'فعّل التحقق بخطوتين',
    code: 'الرمز الظاهر في التطبيق',
    codesKept: 'حفظتها في مكان آمن',
    addPasskey: 'أضف مفتاح مرور',
    passkeyAdded: 'أُضيف مفتاح المرور',
    title: 'حسابي',
  },
  setUp: {
    name: 'اسم الموقع بالعربية',
    next: 'التالي',
    levantine: 'كانون الثاني، شباط، آذار',
    yourName: 'اسمك',
    finish: 'أنشئ الموقع',
  },
  accounts: {
    invite: 'ادعُ زميلًا',
    name: 'الاسم',
    send: 'أنشئ الدعوة',
    link: 'الرابط',
    notYours: 'هذه الصفحة ليست من صلاحيات دورك',
  },
}

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

const press = (page: Page, name: string) => page.getByRole('button', exact(name)).click()
const signOut = (page: Page) => page.evaluate(() => fetch('/api/v1/desk/session', { method: 'DELETE' }))

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel(said.door.email).fill(email)
  await page.getByLabel(said.door.password, { exact: true }).fill(password)
  await press(page, said.door.signIn)
}

/** Types the password that is asked for before something that matters. */
async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(said.door.password, { exact: true }).fill(password)
  await dialog.getByRole('button', exact(said.me.continue)).click()
}

test('a site is set up by its link, and somebody is invited who comes in by theirs', async () => {
  const chief = await newsroom.person()
  await chief.goto(newsroom.setUpLink)
  await chief.getByLabel(said.setUp.name).fill('جريدة الشروق')
  await press(chief, said.setUp.next)
  await chief.getByLabel(said.setUp.levantine).check()
  await press(chief, said.setUp.next)
  await press(chief, said.setUp.next)
  await chief.getByLabel(said.setUp.yourName).fill('سلمى الحسن')
  await chief.getByLabel(said.door.email).fill('salma@news.example')
  const field = chief.getByLabel(said.door.choosePassword)
  await field.fill('salma.hassan2026')
  await press(chief, said.setUp.finish)
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
  await field.fill(password)
  await press(chief, said.setUp.finish)
  await chief.waitForURL('**/studio/')
  expect(newsroom.site.context.site).toMatchObject({ name: 'جريدة الشروق', months: 'levantine' })

  await chief.goto('/studio/accounts')
  await press(chief, said.accounts.invite)
  await chief.getByLabel(said.accounts.name, { exact: true }).fill('نور')
  await chief.getByLabel(said.door.email).fill('nour@news.example')
  await press(chief, said.accounts.send)
  const link = await chief.getByRole('textbox', exact(said.accounts.link)).inputValue()

  const nour = await newsroom.person({ viewport: { width: 390, height: 780 } })
  await nour.goto(link)
  await nour.getByLabel(said.door.choosePassword).fill('ثلاثة قوارب في المرفأ')
  await press(nour, said.door.accept)
  await nour.waitForURL('**/studio/')
  await nour.goto(link)
  await nour.reload()
  await nour.getByRole('heading', exact(said.door.linkGoneTitle)).waitFor()
  await nour.goto('/studio/accounts')
  await nour.getByRole('heading', exact(said.accounts.notYours)).waitFor()
  expect(await nour.getByRole('button', exact(said.accounts.invite)).count()).toBe(0)
})

test('two-step verification is turned on with an app, and asked for from then on; a recovery code helps once', async () => {
  const { email } = await signedIn(newsroom.site.context, { name: 'هند', role: 'editor', password })
  const page = await newsroom.person()
  await page.goto('/studio/me')
  await signIn(page, email)
  await page.waitForURL('**/studio/me')
  await press(page, said.me.turnOn)
  await confirm(page)
  const secret = (await page.getByRole('dialog').locator('pre').textContent())!.replaceAll(' ', '')
  const code = (step: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + step * 30_000 })
  await page.getByLabel(said.me.code).fill(code(-1))
  await page.getByRole('dialog').getByRole('button', exact(said.me.turnOn)).click()
  const recovery = (await page.getByRole('dialog').getByRole('listitem').first().textContent())!
  await press(page, said.me.codesKept)
  await page.getByText('بقيت 10 رموز استرداد').waitFor()

  await signOut(page)
  await page.goto('/studio/me')
  await signIn(page, email)
  await page.getByLabel(said.door.code, { exact: true }).fill(code(0))
  await press(page, said.door.continue)
  await page.waitForURL('**/studio/me')

  await signOut(page)
  await page.goto('/studio/me')
  await signIn(page, email)
  await press(page, said.door.useRecovery)
  await page.getByLabel(said.door.recoveryCode).fill(recovery)
  await press(page, said.door.continue)
  await page.waitForURL('**/studio/me')
  await page.getByText('بقيت 9 رموز استرداد').waitFor()
})

test('a passkey is added, and signs in without anything typed', async () => {
  const { email } = await signedIn(newsroom.site.context, { name: 'ريم', role: 'reporter', password })
  const page = await newsroom.person()
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/studio/me')
  await signIn(page, email)
  await press(page, said.me.addPasskey)
  await confirm(page)
  await page.getByText(said.me.passkeyAdded).waitFor()
  await signOut(page)
  await page.goto('/studio/me')
  await press(page, said.door.passkey)
  await page.waitForURL('**/studio/me')
  await page.getByRole('heading', exact(said.me.title)).waitFor()
})
