import { ActionIcon, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowRight, IconDeviceFloppy, IconEye, IconLayoutSidebarRight } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { lazy, Suspense, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import type { CheckFinding } from '../../../src/stories/checks/index.ts'
import { useCommands } from '../shell/commands.tsx'
import { tellDone } from '../shell/feedback.tsx'
import { useHeading, useTitle } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { useFindings } from './checks/use-findings.ts'
import type { DeskStory, Editing } from './editing/editing.ts'
import { Here } from './here.tsx'
import { Head } from './fields/head.tsx'
import { useField } from './fields/use-field.ts'
import type { Finding } from './language/findings.ts'
import { goToFinding } from './language/go-to-finding.ts'
import { useLanguageCheck } from './language/use-language-check.ts'
import { languageWords } from './language/words.ts'
import { LockNotice, NoteNotice } from './lock-notice.tsx'
import { useMerge } from './merge/use-merge.tsx'
import { focusField, partOf } from './go-to-field.ts'
import { Parts, type PartName } from './parts.tsx'
import { StatusLine } from './status-line.tsx'
import { focusStart, goToBlock } from './surface/commands.ts'
import { Text } from './surface/text.tsx'
import { StateBadge, WorkflowBar } from './workflow/bar.tsx'
import { editorWords } from './words.ts'
import styles from './writing.module.css'

const Preview = lazy(() => import('./preview/preview.tsx').then((module) => ({ default: module.Preview })))

/** A story open in this tab: its text in the middle, what it is beside it, where it stands above. */
export function Writing({ story, editing }: { story: DeskStory; editing: Editing }) {
  const words = useWords(editorWords)
  const { draft, saver } = editing
  const hold = useSyncExternalStore(editing.listen, () => editing.hold)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [part, setPart] = useState<PartName>('details')
  const [drawer, setDrawer] = useState(false)
  const [preview, setPreview] = useState(false)
  const wide = useMediaQuery('(min-width: 80em)', true)
  const findings = useFindings(draft)
  const check = useLanguageCheck(editing, editor)
  const languages = useWords(languageWords)
  const merge = useMerge(editing)
  const mine = hold.kind === 'mine'
  const writable = mine && editing.mayWrite
  const keep = async () => {
    const state = await saver.save({ keep: true })
    if (state.kind === 'saved') tellDone(words.savedKept)
  }
  const show = useCallback((name: PartName) => {
    setPart(name)
    setDrawer(true)
  }, [])
  const goTo = useCallback(
    (place: CheckFinding['place']) => {
      setDrawer(false)
      if ('block' in place) return editor && goToBlock(editor, place.block)
      const name = partOf(place.field)
      if (name) show(name)
      focusField(place)
    },
    [editor, show],
  )
  const waiting = useRef<Finding | null>(null)
  const goToFound = useCallback(
    (finding: Finding) => {
      if (wide || !drawer) return goToFinding(check, finding)
      // Behind the drawer nothing takes the focus; once it is gone it does.
      waiting.current = finding
      setDrawer(false)
    },
    [check, wide, drawer],
  )
  const showFound = useCallback(
    (id: number) => {
      check.show(id)
      if (wide) setPart('checks')
    },
    [check, wide],
  )
  const goToNext = () => {
    const standing = check.findings.filter((finding) => check.stands(finding))
    const next = standing.find(({ id }) => id > (check.current ?? -1)) ?? standing[0]
    if (next) goToFound(next)
  }
  const goToText = useCallback(() => editor && focusStart(editor), [editor])
  useCommands([
    { id: 'save', label: words.save, shortcut: 'mod+s', group: words.group, run: () => void keep(), enabled: mine },
    { id: 'preview', label: words.preview, shortcut: 'mod+shift+p', group: words.group, run: () => setPreview(true) },
    ...(['details', 'sources', 'checks', 'versions'] as const).map((name, index) => ({
      id: `part-${name}`,
      label: words[name],
      shortcut: `alt+${index + 1}`,
      group: words.group,
      run: () => show(name),
    })),
    { id: 'finding', label: languages.next, shortcut: 'alt+.', group: words.group, run: goToNext },
    { id: 'text', label: words.goToText, shortcut: 'alt+0', group: words.group, run: () => editor?.view.focus() },
  ])
  const parts = (
    <Parts
      part={part}
      setPart={setPart}
      editing={editing}
      readOnly={!writable}
      findings={findings}
      goTo={goTo}
      check={check}
      goToFinding={goToFound}
    />
  )
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <ActionIcon
          component={Link}
          href="/"
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={words.back}
          title={words.back}
        >
          <IconArrowRight size={20} className={styles.turns} aria-hidden />
        </ActionIcon>
        <div className={styles.where}>
          <StateBadge story={story} />
          {hold.kind !== 'reading' && <StatusLine saver={saver} merge={merge.open} />}
        </div>
        <Here story={story} />
        <div className={styles.acts}>
          {mine && (
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.save}
              title={words.save}
              onClick={() => void keep()}
            >
              <IconDeviceFloppy size={19} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={words.preview}
            title={words.preview}
            onClick={() => setPreview(true)}
          >
            <IconEye size={19} aria-hidden />
          </ActionIcon>
          {!wide && (
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.openParts}
              title={words.openParts}
              onClick={() => setDrawer(true)}
            >
              <IconLayoutSidebarRight size={19} className={styles.turns} aria-hidden />
            </ActionIcon>
          )}
          <WorkflowBar story={story} editing={editing} findings={findings} />
        </div>
      </header>
      <div className={styles.columns}>
        <article className={styles.text}>
          <Title draft={draft} />
          <LockNotice editing={editing} story={story} />
          <NoteNotice story={story} />
          {merge.notice}
          <Head draft={draft} readOnly={!writable} check={check} goToText={goToText} />
          <Text
            editing={editing}
            writable={writable}
            figuresWritable={mine && editing.mayWriteFigures}
            onReady={setEditor}
            onMark={showFound}
          />
        </article>
        {wide && (
          <aside className={styles.side} aria-label={words.parts}>
            {parts}
          </aside>
        )}
      </div>
      {!wide && (
        <Drawer
          opened={drawer}
          onClose={() => setDrawer(false)}
          onExitTransitionEnd={() => {
            if (waiting.current) goToFinding(check, waiting.current)
            waiting.current = null
          }}
          position="right"
          size="min(26rem, 100%)"
          title={words.parts}
          closeButtonProps={{ 'aria-label': words.closeParts }}
        >
          {parts}
        </Drawer>
      )}
      {merge.dialog}
      <Suspense>{preview && <Preview editing={editing} close={() => setPreview(false)} />}</Suspense>
    </div>
  )
}

/**
 * The page is called by its headline; nothing else is drawn anew when that is written. Whoever opens it begins at its
 * heading, and in a new story at the headline.
 */
function Title({ draft }: { draft: Editing['draft'] }) {
  const words = useWords(editorWords)
  const [headline] = useField(draft, 'headline')
  useTitle(headline || words.newTitle)
  const heading = useHeading()
  const isNew = useRef(headline === '')
  useEffect(() => {
    if (isNew.current) document.querySelector<HTMLElement>('[data-head-field="headline"]')?.focus()
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className="unseen">
      {headline || words.newTitle}
    </h1>
  )
}
