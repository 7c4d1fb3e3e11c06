import { Modal } from '@mantine/core'
import { Keys, useOfferedCommands } from './commands.tsx'
import styles from './commands.module.css'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

/** Every shortcut that works on this page. */
export default function ShortcutList({ opened, close }: { opened: boolean; close: () => void }) {
  const words = useWords(shellWords)
  const commands = useOfferedCommands().filter((command) => command.shortcut)
  const groups = Map.groupBy(commands, (command) => command.group ?? words.general)
  return (
    <Modal opened={opened} onClose={close} size="lg" title={words.shortcuts}>
      <div className={styles.list}>
        {[...groups].map(([group, each]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {each.map((command) => (
                <div key={command.id}>
                  <dt>{command.label}</dt>
                  <dd>
                    <Keys shortcut={command.shortcut!} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
