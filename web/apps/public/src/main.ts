import './public.css'
import { show, type Inputs } from './answer'

const inputs: Inputs = { transcript: null, statement: null, receipt: null }

for (const name of ['transcript', 'statement', 'receipt'] as const) {
  document.querySelector<HTMLInputElement>(`#${name}`)!.addEventListener('change', async (event) => {
    inputs[name] = (await (event.target as HTMLInputElement).files?.[0]?.text()) ?? null
    show(inputs)
  })
}

/** Only files of this site: an address elsewhere could show a made-up record under the bureau's name. */
async function fromAddress(name: 'transcript' | 'statement', parameter: string) {
  const path = new URLSearchParams(location.search).get(parameter)
  if (!path || !/^\/p\/draws\/\d+\.json$/.test(path)) return
  const response = await fetch(path)
  if (response.ok) inputs[name] = await response.text()
}

await fromAddress('statement', 'commitment')
await fromAddress('transcript', 'transcript')
show(inputs)
