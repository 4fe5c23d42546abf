/** RFC 9457 as the server sends it: `code` is stable, `detail` says what happened, to which record, and what to do. */
export interface ProblemBody {
  status: number
  code: string
  title?: string
  detail: string
  instance?: string
  at?: string
  errors?: { field: string; message: string }[]
}

/** A refused or failed request. Screens show `problem`; only `code` is tested, never the words. */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemBody) {
    super(`${problem.code}: ${problem.detail}`)
    this.name = 'ApiProblem'
  }
}

const NO_ANSWER = '没有连上服务器，内容没有提交。请看网络是否正常，过一会儿再试。'
const NOT_OURS = '服务器没有按约定答复，这一步没有办成。请刷新后再试；仍不行请把下面的代号告诉管理员。'

const TITLES: Record<number, string> = {
  401: '没有登录，或登录已失效',
  403: '没有权限',
  404: '没有找到',
  409: '与现在的情况不符',
  412: '内容已被别人改动',
  413: '内容太大',
  429: '请求太频繁',
  500: '服务器出错',
  503: '服务暂时不可用',
}

/** A heading in Chinese: frameworks and proxies head their problems with the English name of the status. */
function titleOf(status: number, given?: string): string | undefined {
  return given && /[\u4e00-\u9fff]/.test(given) ? given : TITLES[status]
}

/** Turns any failed response into a problem, also those of a proxy that does not speak RFC 9457. */
export async function problemOf(response: Response): Promise<ProblemBody> {
  const at = new Date().toISOString()
  const isProblem = response.headers.get('content-type')?.includes('json')
  const body: Partial<ProblemBody> = isProblem ? await response.json().catch(() => ({})) : {}
  return {
    ...body,
    title: titleOf(response.status, body.title),
    status: response.status,
    code: body.code ?? `http.${response.status}`,
    detail: body.detail ?? NOT_OURS,
    at: body.at ?? at,
  }
}

export function unreachable(): ProblemBody {
  return {
    status: 0,
    code: 'network.unreachable',
    title: '没有连上服务器',
    detail: NO_ANSWER,
    at: new Date().toISOString(),
  }
}

/** What a screen shows for anything thrown. */
export function asProblem(error: unknown): ProblemBody {
  if (error instanceof ApiProblem) return error.problem
  return { status: 0, code: 'web.unexpected', title: '页面出错', detail: NOT_OURS, at: new Date().toISOString() }
}
