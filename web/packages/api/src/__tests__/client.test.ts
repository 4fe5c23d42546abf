import { afterEach, describe, expect, it, vi } from 'vitest'
import { api, ApiProblem, asProblem, onProblem } from '..'

function answer(status: number, body?: unknown, type = 'application/json') {
  const fetched = vi.fn(
    async () =>
      new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': type } }),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => vi.unstubAllGlobals())

describe('the client', () => {
  it('fills the path and skips empty filters', async () => {
    const fetched = answer(200, { items: [] })
    await api.get('/api/dossier/entities/{id}/facts', {
      path: { id: '7/8' },
      query: { group: '', cursor: undefined, limit: 50 },
    })
    expect(fetched).toHaveBeenCalledWith('/api/dossier/entities/7%2F8/facts?limit=50', expect.anything())
  })

  it('sends the CSRF token, a key and the version with a command, none of them with a query', async () => {
    document.cookie = 'XSRF-TOKEN=abc%3D'
    const fetched = answer(204)
    await api.put('/api/access/accounts/{id}', { name: '李', unit: 1 }, { path: { id: 4 }, version: 3 })
    const sent = (fetched.mock.calls[0] as unknown as [string, RequestInit])[1].headers as Record<string, string>
    expect(sent['X-XSRF-TOKEN']).toBe('abc=')
    expect(sent['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/)
    expect(sent['If-Match']).toBe('"3"')
    await api.get('/api/jobs')
    const asked = (fetched.mock.calls[1] as unknown as [string, RequestInit])[1].headers as Record<string, string>
    expect(Object.keys(asked)).toEqual(['Accept'])
  })

  it('throws the server problem with its code and tells the listeners', async () => {
    answer(409, { status: 409, code: 'inspection.no-notice', detail: '没有告知书' }, 'application/problem+json')
    const heard: string[] = []
    const stop = onProblem((problem) => heard.push(problem.problem.code))
    await expect(
      api.post('/api/inspection/tasks/{id}/review/approve', undefined, { path: { id: 1 } }),
    ).rejects.toBeInstanceOf(ApiProblem)
    expect(heard).toEqual(['inspection.no-notice'])
    stop()
  })

  it('makes a problem of an answer that is none, and of no answer at all', async () => {
    answer(502, '<html>', 'text/html')
    const failed = await api.get('/api/jobs').catch(asProblem)
    expect(failed).toMatchObject({ status: 502, code: 'http.502' })
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('failed'))),
    )
    expect(await api.get('/api/jobs').catch(asProblem)).toMatchObject({ status: 0, code: 'network.unreachable' })
  })
})
