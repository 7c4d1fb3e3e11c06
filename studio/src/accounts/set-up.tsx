import { Alert, Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { call, type Answer } from '../api/call.ts'
import { useAct, useAnswer } from '../api/use.ts'
import { RefusalAlert } from '../shell/feedback.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { DoorFrame } from './door-frame.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { LinkPlace } from './link-place.tsx'
import { ChiefStep } from './set-up-chief.tsx'
import { DatesStep } from './set-up-dates.tsx'
import { LookStep } from './set-up-look.tsx'
import { SiteStep } from './set-up-site.tsx'
import { Steps } from './steps.tsx'
import { useLinkToken } from './way-in.ts'
import { setUpWords } from './words-set-up.ts'

export type Choices = Answer<'POST /set-up/look'>['site']
export type StepProps = { choices: Choices; change: (part: Partial<Choices>) => void }
export type Chief = { name: string; email: string; password: string }

const steps = ['site', 'dates', 'look', 'chief'] as const

export function Page() {
  const token = useLinkToken()
  const look = useAnswer('POST /set-up/look', { token }, { staleTime: Infinity })
  if (!look.data) return <LinkPlace error={look.error} retry={() => void look.refetch()} />
  return <Wizard token={token} given={look.data.site} />
}

function Wizard({ token, given }: { token: string; given: Choices }) {
  const words = useWords(setUpWords)
  const language = useLanguage()
  const [step, setStep] = useState(0)
  const [choices, setChoices] = useState<Choices>({ ...given, language })
  const [chief, setChief] = useState<Chief>({ name: '', email: '', password: '' })
  const [logo, setLogo] = useState<File | null>(null)
  const [logoError, setLogoError] = useState<unknown>(null)
  const finish = useAct('POST /set-up', {
    onDone: () => void keepLogo(logo).then(enter, setLogoError),
    onRefused: () => {},
  })
  const change = (part: Partial<Choices>) => setChoices({ ...choices, ...part })
  const isLast = step === steps.length - 1
  function next() {
    if (!isLast) return setStep(step + 1)
    const { logo: _logo, pages: _pages, contact: _contact, ...site } = choices
    finish.mutate({ token, site, chief, language })
  }
  if (logoError !== null)
    return (
      <DoorFrame title={words.title} text={words.logoFailed}>
        <Stack>
          <RefusalAlert error={logoError} />
          <Button onClick={enter}>{words.enter}</Button>
        </Stack>
      </DoorFrame>
    )
  return (
    <DoorFrame wide title={words.title} text={words.text}>
      <Steps labels={steps.map((name) => words.steps[name])} at={step} go={setStep} />
      <form
        key={steps[step]}
        onSubmit={(event) => {
          event.preventDefault()
          next()
        }}
      >
        <Stack>
          <FormRefusal error={finish.error} fields={['password']} />
          {step === 0 && <SiteStep choices={choices} change={change} />}
          {step === 1 && <DatesStep choices={choices} change={change} />}
          {step === 2 && <LookStep choices={choices} change={change} logo={logo} setLogo={setLogo} />}
          {isLast && <ChiefStep chief={chief} change={setChief} error={finish.error} />}
          {isLast && given.pages.length > 0 && <Alert color="gold">{words.samples}</Alert>}
          <Group justify="space-between">
            <Button variant="default" disabled={step === 0} onClick={() => setStep(step - 1)}>
              {words.previous}
            </Button>
            <Button type="submit" loading={finish.isPending || finish.isSuccess}>
              {isLast ? words.finish : words.next}
            </Button>
          </Group>
        </Stack>
      </form>
    </DoorFrame>
  )
}

const enter = () => location.assign('/studio/')

/** A logo is a picture of the library, which only somebody with an account adds to: so it comes last. */
async function keepLogo(logo: File | null): Promise<void> {
  if (!logo) return
  const { media } = await call('POST /media', {}, { file: logo })
  const { revision } = await call('GET /settings', {})
  await call('PATCH /settings', { revision, changes: { logo: media.id } })
}
