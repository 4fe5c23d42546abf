/** What came of a sign-on at the provider, and what to do. */
export const SIGN_ON_WORDS: Record<string, string> = {
  failed: '统一身份认证没有成功（中途取消、超时，或回答不可信）；请再试一次，或用账号和口令登录。',
  'no-claim': '统一身份认证没有给出登录名；请系统管理员核对所用的声明。',
  'sign-on-forbidden': '统一身份认证认出了您，但本系统没有对应的启用账号；请系统管理员核对登录名。',
  'sign-on-bound': '这个账号已属于统一身份认证中的另一个人；若换了人或换了身份，请系统管理员核实后解除绑定。',
  'address-forbidden': '管理员只能从规定的网络地址登录；请到管理区的终端上办理。',
  dormant: '账号长期没有登录，已冻结；请系统管理员核实后重置口令。',
}
