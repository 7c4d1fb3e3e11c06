import { Button, FileButton, Group, Radio, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { paletteIds, palettes, schemes, type PaletteId, type Scheme } from '../../../src/base/palettes.ts'
import { useLanguage, useWords } from '../shell/words.ts'
import styles from './set-up-look.module.css'
import type { StepProps } from './set-up.tsx'
import { setUpWords } from './words-set-up.ts'

type LookStepProps = StepProps & { logo: File | null; setLogo: (logo: File | null) => void }

/** The site's colours, light or dark, and its logo. */
export function LookStep({ choices, change, logo, setLogo }: LookStepProps) {
  const words = useWords(setUpWords)
  return (
    <>
      <fieldset className={styles.palettes}>
        <legend>{words.palette}</legend>
        {paletteIds.map((id) => (
          <PaletteCard key={id} id={id} chosen={choices.palette === id} choose={() => change({ palette: id })} />
        ))}
      </fieldset>
      <Radio.Group
        label={words.scheme}
        value={choices.scheme}
        onChange={(scheme) => change({ scheme: scheme as Scheme })}
      >
        <Group gap="md" mt={6}>
          {schemes.map((value) => (
            <Radio key={value} value={value} label={words.schemes[value]} />
          ))}
        </Group>
      </Radio.Group>
      <Stack gap={4}>
        <Text size="sm" fw={600}>
          {words.logo}
        </Text>
        <Text size="xs" c="dimmed">
          {words.logoHint}
        </Text>
        <Group>
          <FileButton accept="image/png,image/jpeg,image/webp,image/avif" onChange={setLogo}>
            {(button) => (
              <Button variant="default" {...button}>
                {words.logoPick}
              </Button>
            )}
          </FileButton>
          {logo && <Chosen logo={logo} />}
          {logo && (
            <Button variant="subtle" onClick={() => setLogo(null)}>
              {words.logoRemove}
            </Button>
          )}
        </Group>
      </Stack>
    </>
  )
}

/** A small page in the colours of a palette, on a light and on a dark screen. */
function PaletteCard({ id, chosen, choose }: { id: PaletteId; chosen: boolean; choose: () => void }) {
  const words = useWords(setUpWords)
  const language = useLanguage()
  const { name, light, dark } = palettes[id]
  return (
    <label className={styles.card}>
      <span className={styles.name}>
        <input type="radio" name="palette" value={id} checked={chosen} onChange={choose} />
        {name[language]}
      </span>
      <span className={styles.pages} aria-hidden>
        {[light, dark].map((colours) => (
          <span key={colours.paper} className={styles.page} style={{ background: colours.paper, color: colours.ink }}>
            <span className={styles.bar} style={{ background: colours.deep }} />
            <b style={{ color: colours.brand }}>{words.sampleHeadline}</b>
            <span style={{ color: colours.link }}>{words.sampleLink}</span>
            <span className={styles.mark} style={{ background: colours.gold }} />
          </span>
        ))}
      </span>
    </label>
  )
}

function Chosen({ logo }: { logo: File }) {
  const words = useWords(setUpWords)
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(logo)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [logo])
  return <img className={styles.logo} src={address} alt={words.logoAlt} />
}
