import { Button, Group, NativeSelect, NumberInput, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { commentLimits, type CommentingPolicy } from '../../../src/comments/shape.ts'
import type { Answer } from '../api/call.ts'
import { useAct, useAnswer } from '../api/use.ts'
import { Failed, RefusalAlert, tellDone, Waiting } from '../shell/feedback.tsx'
import { useLanguage, useWords, writtenNumber } from '../shell/words.ts'
import styles from './comments.module.css'
import { ruleWords } from './words-rules.ts'

type Policy = Answer<'GET /comment-policy'>

/** How readers may comment: on the site, in a section, under the story that the address names. */
export function PolicyPart() {
  const words = useWords(ruleWords)
  const language = useLanguage()
  const story = useSearchParams()[0].get('story') ?? ''
  const [chosen, setChosen] = useState(story ? `story ${story}` : 'site ')
  const [scope = 'site', subject = ''] = chosen.split(' ') as [Policy['scope'], string]
  const { data: sections } = useAnswer('GET /sections', {}, { staleTime: 300_000 })
  const policy = useAnswer('GET /comment-policy', { scope, subject }, { tags: ['desk:comments'] })
  return (
    <section className={styles.area} aria-labelledby="policy">
      <Title order={2} id="policy">
        {words.policy}
      </Title>
      <Text c="dimmed">{words.policyText}</Text>
      <NativeSelect
        mt="sm"
        label={words.scope}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: 'site ', label: words.site },
          ...(story ? [{ value: `story ${story}`, label: words.story }] : []),
          ...(sections?.items ?? []).map(({ id, name, nameEnglish }) => ({
            value: `section ${id}`,
            label: language === 'en' ? nameEnglish || name : name,
          })),
        ]}
      />
      {policy.isPending && <Waiting />}
      {policy.isError && <Failed error={policy.error} retry={() => void policy.refetch()} />}
      {policy.data && <PolicyForm key={`${chosen} ${JSON.stringify(policy.data.own)}`} policy={policy.data} />}
    </section>
  )
}

const written = (value: number | string): number | undefined => (value === '' ? undefined : Number(value))

function PolicyForm({ policy: { scope, subject, own, above, may } }: { policy: Policy }) {
  const words = useWords(ruleWords)
  const [mode, setMode] = useState<string>(own.mode ?? '')
  const [order, setOrder] = useState<string>(own.order ?? '')
  const [closes, setCloses] = useState<number | string>(
    own.closeAfterDays === undefined ? '' : (own.closeAfterDays ?? 0),
  )
  const [slow, setSlow] = useState<number | string>(own.slowModeSeconds ?? '')
  const [rules, setRules] = useState(own.houseRules ?? { ar: '', en: '' })
  const saving = useAct('PUT /comment-policy', {
    onDone: (_, { changes }) => tellDone(Object.keys(changes).length === 0 ? words.resetDone : words.saved),
    onRefused: () => {},
  })
  const changes = (): Partial<CommentingPolicy> => {
    const [days, seconds] = [written(closes), written(slow)]
    return {
      ...(mode && { mode: mode as CommentingPolicy['mode'] }),
      ...(order && { order: order as CommentingPolicy['order'] }),
      ...(days !== undefined && { closeAfterDays: days === 0 ? null : days }),
      ...(seconds !== undefined && { slowModeSeconds: seconds }),
      ...((rules.ar || rules.en) && { houseRules: rules }),
    }
  }
  const allowed = may.includes('change-policy')
  const save = (what: Partial<CommentingPolicy>) => saving.mutate({ scope, subject, changes: what })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save(changes())
      }}
    >
      <div data-two>
        <NativeSelect
          label={words.mode}
          value={mode}
          disabled={!allowed}
          onChange={(event) => setMode(event.currentTarget.value)}
          data={[
            { value: '', label: words.asAbove(words.modes[above.mode]) },
            ...(['open', 'moderated', 'off'] as const).map((value) => ({ value, label: words.modes[value] })),
          ]}
        />
        <NativeSelect
          label={words.order}
          value={order}
          disabled={!allowed}
          onChange={(event) => setOrder(event.currentTarget.value)}
          data={[
            { value: '', label: words.asAbove(words.orders[above.order]) },
            ...(['oldest', 'newest'] as const).map((value) => ({ value, label: words.orders[value] })),
          ]}
        />
      </div>
      <div data-two>
        <NumberInput
          label={words.closes}
          description={words.closesHint}
          inputWrapperOrder={['label', 'input', 'description']}
          placeholder={words.asAbove(above.closeAfterDays === null ? words.never : writtenNumber(above.closeAfterDays))}
          min={0}
          max={3650}
          allowDecimal={false}
          hideControls
          disabled={!allowed}
          value={closes}
          onChange={setCloses}
        />
        <NumberInput
          label={words.slow}
          description={words.slowHint}
          inputWrapperOrder={['label', 'input', 'description']}
          placeholder={words.asAbove(writtenNumber(above.slowModeSeconds))}
          min={0}
          max={43_200}
          allowDecimal={false}
          hideControls
          disabled={!allowed}
          value={slow}
          onChange={setSlow}
        />
      </div>
      <div data-two>
        {(['ar', 'en'] as const).map((language) => (
          <Textarea
            key={language}
            label={language === 'ar' ? words.houseArabic : words.houseEnglish}
            description={words.houseHint}
            inputWrapperOrder={['label', 'input', 'description']}
            placeholder={above.houseRules[language]}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            lang={language}
            autosize
            minRows={3}
            maxLength={commentLimits.houseRules}
            disabled={!allowed}
            value={rules[language]}
            onChange={(event) => setRules({ ...rules, [language]: event.currentTarget.value })}
          />
        ))}
      </div>
      <RefusalAlert error={saving.error} />
      {allowed && (
        <Group gap="xs">
          <Button type="submit" loading={saving.isPending}>
            {words.save}
          </Button>
          {Object.keys(own).length > 0 && (
            <Button variant="subtle" disabled={saving.isPending} onClick={() => save({})}>
              {words.reset}
            </Button>
          )}
        </Group>
      )}
    </form>
  )
}
