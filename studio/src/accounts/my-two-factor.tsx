import { Badge, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import { answers, meKey, useAct, useAnswer } from '../api/use.ts'
import { tellDone } from '../shell/feedback.tsx'
import { useMe } from '../shell/me.tsx'
import { useWords } from '../shell/words.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { EnrolDialog } from './enrol-dialog.tsx'
import { Part } from './part.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { meWords } from './words-me.ts'

type Asked = 'on' | 'off' | 'codes' | null

/** Two-step verification: on, off, and the codes for when the phone is lost. */
export function MyTwoFactor() {
  const words = useWords(meWords)
  const me = useMe()
  const left = useAnswer('GET /two-factor', {}, { enabled: me.twoFactor })
  const [asked, setAsked] = useState<Asked>(null)
  const [enrolment, setEnrolment] = useState<Answer<'POST /two-factor/begin'> | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const refresh = () => {
    void answers.invalidateQueries({ queryKey: meKey })
    void answers.invalidateQueries({ queryKey: ['GET /two-factor', {}] })
  }
  const begin = useAct('POST /two-factor/begin', { onDone: open(setEnrolment), onRefused: () => {} })
  const end = useAct('POST /two-factor/end', {
    onDone: () => {
      setAsked(null)
      refresh()
      tellDone(words.turnedOff)
    },
    onRefused: () => {},
  })
  const renew = useAct('POST /two-factor/recovery-codes', {
    onDone: open(({ recoveryCodes }: { recoveryCodes: string[] }) => {
      setCodes(recoveryCodes)
      refresh()
    }),
    onRefused: () => {},
  })
  function open<T>(then: (answer: T) => void) {
    return (answer: T) => {
      setAsked(null)
      then(answer)
    }
  }
  const ask = (what: Asked) => {
    for (const act of [begin, end, renew]) act.reset()
    setAsked(what)
  }
  const acts = { on: begin, off: end, codes: renew }
  const act = asked === null ? null : acts[asked]
  return (
    <Part
      title={words.twoFactor}
      text={words.twoFactorText}
      actions={
        <Badge variant="light" color={me.twoFactor ? 'sea' : 'gray'} tt="none">
          {me.twoFactor ? words.on : words.off}
        </Badge>
      }
    >
      {me.twoFactor ? (
        <>
          {left.data && (
            <Text size="sm" mb="sm">
              {words.codesLeft(left.data.recoveryCodesLeft ?? 0)}
            </Text>
          )}
          <Group gap="xs">
            <Button variant="default" onClick={() => ask('codes')}>
              {words.newCodes}
            </Button>
            <Button variant="subtle" color="red" onClick={() => ask('off')}>
              {words.turnOff}
            </Button>
          </Group>
        </>
      ) : (
        <Button variant="default" onClick={() => ask('on')}>
          {words.turnOn}
        </Button>
      )}
      <ConfirmDialog
        key={asked}
        opened={asked !== null}
        close={() => setAsked(null)}
        text={asked === 'codes' ? words.newCodesText : undefined}
        error={act?.error ?? null}
        busy={act?.isPending ?? false}
        confirm={(password) => act?.mutate({ password })}
      />
      <EnrolDialog
        enrolment={enrolment}
        close={() => setEnrolment(null)}
        done={(recoveryCodes) => {
          setEnrolment(null)
          setCodes(recoveryCodes)
          tellDone(words.turnedOn)
        }}
      />
      <RecoveryCodes
        codes={codes}
        close={() => {
          setCodes(null)
          refresh()
        }}
      />
    </Part>
  )
}
