import { expect, test } from 'vitest'
import { arabicSlug, topicSlug } from './slug.ts'

test.each([
  ['وزارةُ المياهِ تُطلقُ خطّةً عاجلة', 'وزارة-المياه-تطلق-خطة-عاجلة'],
  ['إطلاقُ «منصّة» جديدة… ماذا بعد؟', 'إطلاق-منصة-جديدة-ماذا-بعد'],
  ['ارتفاع الأسعار ٣٫٥٪ في ٢٠٢٤', 'ارتفاع-الأسعار-3-5-في-2024'],
  ['شركة Northwind تفتتح فرعًا', 'شركة-northwind-تفتتح-فرعا'],
  ["Don't Panic: It’s Café Time", 'dont-panic-its-café-time'],
  ['مـــهم', 'مهم'],
  ['ﻭﺯﺍﺭﺓ\u200F المياه', 'وزارة-المياه'],
  ['می‌شود', 'می-شود'],
  ['  -- عاجل -- ', 'عاجل'],
  ['ا\u0654خبار', 'أخبار'],
])('%s → %s', (headline, slug) => {
  expect(arabicSlug(headline)).toBe(slug)
  expect(arabicSlug(slug)).toBe(slug)
})

test('is cut at a word, at 60 characters at most', () => {
  const slug = arabicSlug('رئيس الوزراء ووزير الخارجية يناقش مع نظيره آخر مستجدات المفاوضات وجهود الوساطة الجارية')
  expect(slug).toBe('رئيس-الوزراء-ووزير-الخارجية-يناقش-مع-نظيره-آخر-مستجدات')
  expect(arabicSlug(`${'ا'.repeat(60)} ب`)).toBe('ا'.repeat(60))
  expect(arabicSlug('ا'.repeat(200))).toBe('ا'.repeat(60))
  expect([...arabicSlug('𐌰'.repeat(200))]).toHaveLength(60)
})

test('is never empty', () => {
  for (const nothing of ['', ' ', '؟!…', '\u064B\u0651', '🙂', 'ـــ']) {
    expect(arabicSlug(nothing)).toBe('story')
    expect(topicSlug(nothing)).toBe('topic')
  }
})

test('stands in an address as one path segment', () => {
  expect(arabicSlug('أ/ب?ج#د%2F..\\ه<script>')).toBe('أ-ب-ج-د-2f-ه-script')
  expect(() => encodeURIComponent(arabicSlug('خبر\uD800'))).not.toThrow()
})

test('of a topic is made the same way', () => {
  expect(topicSlug('الاقتصاد الأزرق')).toBe('الاقتصاد-الأزرق')
})

test('takes linear time', () => {
  expect(arabicSlug('\u0651'.repeat(500_000) + '\u064E'.repeat(500_000) + ' خبر')).toBe('خبر')
})
