import { Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useLanguage, useWords } from '../shell/words.ts'
import { LogoField } from './logo-field.tsx'
import styles from './settings.module.css'
import type { Change, Choices, Settings } from './use-settings.ts'
import { settingsWords } from './words.ts'

/** Colours, light and dark, logo. */
export function Look({ settings, choices, change }: { settings: Settings; choices: Choices; change: Change }) {
  const words = useWords(settingsWords)
  const language = useLanguage()
  return (
    <section aria-labelledby="look">
      <Title order={2} id="look" mb="sm">
        {words.look}
      </Title>
      <Stack gap="lg">
        <Radio.Group
          label={words.palette}
          description={words.paletteHint}
          value={choices.palette}
          onChange={(palette) => change({ palette: palette as Choices['palette'] })}
        >
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} mt="sm" spacing="sm">
            {settings.palettes.map(({ id, name, light, dark }) => (
              <Radio.Card key={id} value={id} className={styles.palette!}>
                <span className={styles.paletteName}>
                  <Radio.Indicator />
                  <Text fw={600}>{name[language]}</Text>
                </span>
                <span className={styles.samples} aria-hidden>
                  <Sample colours={light} />
                  <Sample colours={dark} />
                </span>
              </Radio.Card>
            ))}
          </SimpleGrid>
        </Radio.Group>
        <Radio.Group
          label={words.scheme}
          value={choices.scheme}
          onChange={(scheme) => change({ scheme: scheme as Choices['scheme'] })}
        >
          <Stack gap="xs" mt="xs">
            {(['auto', 'light', 'dark'] as const).map((scheme) => (
              <Radio key={scheme} value={scheme} label={words.schemes[scheme]} />
            ))}
          </Stack>
        </Radio.Group>
        <LogoField logo={choices.logo ?? null} change={change} />
      </Stack>
    </section>
  )
}

/** A corner of a page in a palette's colours. */
function Sample({ colours }: { colours: Record<string, string> }) {
  const words = useWords(settingsWords)
  const of = (name: string) => colours[name] ?? ''
  return (
    <span className={styles.sample} style={{ background: of('paper'), color: of('ink') }}>
      <span style={{ display: 'block', blockSize: 3, background: of('brand') }} />
      <small style={{ color: of('gold-ink') }}>{words.sampleText}</small>
      <b>{words.sampleHeadline}</b>
      <small style={{ color: of('link') }}>
        <i style={{ background: of('gold') }} />
        {words.sampleLink}
      </small>
      <span style={{ background: of('deep'), blockSize: 10, borderBlockStart: `2px solid ${of('gold')}` }} />
    </span>
  )
}
