// @vitest-environment node
import { readFileSync } from 'node:fs'
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript'
import { describe, expect, it } from 'vitest'

const CONTRACT = new URL('../../../../../server/app/openapi.json', import.meta.url)
const TYPES = new URL('../schema.d.ts', import.meta.url)

describe('the types of the client', () => {
  it('are those that the committed contract generates (npm run generate -w packages/api)', async () => {
    const generated = COMMENT_HEADER + astToString(await openapiTS(CONTRACT))
    expect(readFileSync(TYPES, 'utf8')).toBe(generated)
  }, 30_000)
})
