// For tests only: delivers webhooks until it is killed.
import { openContext } from '../src/base/context.ts'
import { readSettings } from '../src/base/settings.ts'
import { deliverWebhooks } from '../src/webhooks/deliver.ts'

const context = await openContext(readSettings(process.env))
for (;;) {
  await deliverWebhooks(context)
  await new Promise((resolve) => setTimeout(resolve, 5))
}
