import { openContext } from '../src/base/context.ts'
import { readSettings } from '../src/base/settings.ts'
import { startWorker } from '../src/worker.ts'

// For tests only: the jobs of a server, until it is killed. Says when they run.

const context = await openContext(readSettings(process.env))
startWorker(context)
process.stdout.write('working\n')
// Timers of the jobs do not keep a process alive by themselves; the server's port does that.
setInterval(() => {}, 1000)
